# Querying attack routes, strike-outs, proofs, overrides.
