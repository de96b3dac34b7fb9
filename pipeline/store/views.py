"""What `chitieu.duckdb` and `dataset/` have beside their tables: one macro, and views for common questions."""

# As `extractors.folding.fold`, in SQL: lower case without accents, đ as d, blanks, dots and dashes as one blank.
FOLD = """CREATE OR REPLACE MACRO fold(words) AS
    trim(regexp_replace(replace(lower(strip_accents(words)), 'đ', 'd'), '[-\\s.–_/]+', ' ', 'g'))"""

VIEWS = {
    "deadlines": """
        SELECT document, id, 'target' AS of, indicator AS what, "start", "end", recurrence, deadline_text, lead, support
        FROM targets WHERE ("end" IS NOT NULL OR recurrence IS NOT NULL) AND review IS DISTINCT FROM 'rejected'
        UNION ALL
        SELECT document, id, 'task', text, "start", "end", recurrence, deadline_text, lead, support
        FROM tasks WHERE "end" IS NOT NULL OR recurrence IS NOT NULL""",
    "targets_by_year": """
        SELECT year, count(*) AS targets, count(DISTINCT document) AS documents FROM (
            SELECT document, id, year("end") AS year FROM targets WHERE "end" IS NOT NULL
            UNION SELECT document, target, year FROM milestones
        ) AS due JOIN targets USING (document, id) WHERE review IS DISTINCT FROM 'rejected'
        GROUP BY ALL ORDER BY year""",
    "records_by_party": """
        SELECT coalesce(canonical, name) AS party, role, count(*) FILTER (of = 'target') AS targets,
            count(*) FILTER (of = 'task') AS tasks, count(DISTINCT document) AS documents
        FROM responsible AS one WHERE NOT EXISTS (FROM targets WHERE document = one.document AND id = one.record
            AND one.of = 'target' AND review = 'rejected')
        GROUP BY ALL ORDER BY targets + tasks DESC, party, role""",
    "targets_by_province": """
        SELECT province_now, province, count(*) AS targets, count(DISTINCT document) AS documents
        FROM targets WHERE province IS NOT NULL AND review IS DISTINCT FROM 'rejected'
        GROUP BY ALL ORDER BY province_now, province""",
    "basis": """
        SELECT child.id AS child, parent.id AS parent, cited.number
        FROM "references" AS cited
        JOIN documents AS child ON child.id = cited.document
        JOIN documents AS parent ON parent.number = cited.number
        WHERE cited.role = 'basis' ORDER BY parent, child""",
}
