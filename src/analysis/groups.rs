//! Numbers grouped by a key, all in one list: what starts where, what ends where.

/// Numbers grouped by a key; within a group in the order they came in.
#[derive(Clone, Debug, Default)]
pub(super) struct Groups {
    /// Where each group starts in the list, and where the last one ends.
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Groups {
    /// Groups items by keys below `n_keys`; others are left out.
    pub(super) fn new(n_keys: usize, keyed: impl Iterator<Item = (usize, u32)> + Clone) -> Self {
        let mut starts = vec![0_u32; n_keys + 1];
        for (key, _) in keyed.clone() {
            if let Some(count) = starts.get_mut(key + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut free = starts.clone();
        let mut items = vec![0; sum as usize];
        for (key, item) in keyed {
            let place = free.get_mut(key).filter(|_| key < n_keys);
            if let Some(place) = place
                && let Some(slot) = items.get_mut(*place as usize)
            {
                *slot = item;
                *place += 1;
            }
        }
        Self { starts, items }
    }

    /// The items with a key.
    pub(super) fn of(&self, key: usize) -> &[u32] {
        self.items.get(self.range(key)).unwrap_or_default()
    }

    /// Where the items with a key stand in the list of all.
    pub(super) fn range(&self, key: usize) -> std::ops::Range<usize> {
        match self.starts.get(key..) {
            Some([start, end, ..]) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }

    /// All items, group by group.
    pub(super) fn all(&self) -> &[u32] {
        &self.items
    }
}
