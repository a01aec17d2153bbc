// Citations
