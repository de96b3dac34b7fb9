"""Review: the pages on which people look at records and decide about them; their decisions are kept in the store."""
