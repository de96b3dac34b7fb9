"""Charts as SVG, drawn with attributes alone, so that they stand in any page and print as they are seen."""
