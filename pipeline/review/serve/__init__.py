"""`chitieu serve`: the pages of an extracted folder, on this machine."""
