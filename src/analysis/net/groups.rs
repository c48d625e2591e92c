//! Things grouped by a key, all in one list: what starts where, what ends where.

use std::ops::Range;

use super::table::{Table, TableKey};

/// Things grouped by a key; within a group in the order they came in.
#[derive(Clone, Debug)]
pub(in crate::analysis) struct Groups<K, I> {
    /// Where each group lies in the list.
    ranges: Table<K, Range<u32>>,
    items: Vec<I>,
}

impl<K: TableKey, I> Groups<K, I> {
    /// As many groups as there are keys, all of them empty.
    pub(in crate::analysis) fn empty(n_keys: usize) -> Self {
        Self {
            ranges: Table::filled(n_keys, 0..0),
            items: Vec::new(),
        }
    }

    /// Groups things by their keys, group after group in the order of keys.
    pub(in crate::analysis) fn new(
        n_keys: usize,
        keyed: impl Iterator<Item = (K, I)> + Clone,
    ) -> Self
    where
        I: Copy,
    {
        let mut groups = Self::empty(n_keys);
        let Some((_, any)) = keyed.clone().next() else {
            return groups;
        };
        for (key, _) in keyed.clone() {
            groups.ranges[key].end += 1;
        }
        // Each group begins where those before it end; it grows as its things are put in.
        let mut sum = 0;
        for range in groups.ranges.values_mut() {
            let length = range.end;
            *range = sum..sum;
            sum += length;
        }
        groups.items = vec![any; sum as usize];
        for (key, item) in keyed {
            let range = &mut groups.ranges[key];
            #[expect(clippy::indexing_slicing, reason = "what is put in was counted")]
            {
                groups.items[range.end as usize] = item;
            }
            range.end += 1;
        }
        groups
    }

    /// Fills the group of a key, which is empty so far, with what `add` adds to the list.
    pub(in crate::analysis) fn fill(&mut self, key: K, add: impl FnOnce(&mut Vec<I>)) {
        let start = self.items.len() as u32;
        add(&mut self.items);
        self.ranges[key] = start..self.items.len() as u32;
    }

    /// The same groups of other things.
    pub(in crate::analysis) fn map<J>(&self, of: impl FnMut(&I) -> J) -> Groups<K, J> {
        Groups {
            ranges: self.ranges.clone(),
            items: self.items.iter().map(of).collect(),
        }
    }

    /// The things with a key.
    pub(in crate::analysis) fn of(&self, key: K) -> &[I] {
        let Range { start, end } = self.ranges[key];
        #[expect(clippy::indexing_slicing, reason = "groups lie within the list")]
        &self.items[start as usize..end as usize]
    }

    /// The things with a key, to be changed.
    pub(in crate::analysis) fn of_mut(&mut self, key: K) -> &mut [I] {
        let Range { start, end } = self.ranges[key];
        #[expect(clippy::indexing_slicing, reason = "groups lie within the list")]
        &mut self.items[start as usize..end as usize]
    }

    /// All things, group by group as they were put in.
    pub(in crate::analysis) fn all(&self) -> &[I] {
        &self.items
    }
}
