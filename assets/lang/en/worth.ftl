# What controls are worth: before and after, next best, cheapest set, single points, attack graph.
