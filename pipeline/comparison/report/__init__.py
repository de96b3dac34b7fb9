"""What an office reads of a comparison: terminal, JSON, Excel, Word, one page of HTML. All take a cascade."""
