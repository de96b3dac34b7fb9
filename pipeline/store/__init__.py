"""The store: the tables of everything extracted into a folder, made from its JSON files and people's decisions."""
