"""More documents than one machine is good for: Dask workers read them where they lie and write Parquet in parts."""
