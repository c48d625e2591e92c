//! Tables by numbers that each mean one thing.
//!
//! A number is made only by who numbers the things a table is about, so that none lies outside its
//! table. One that does is a fault of the program and ends it: with a value put in its place, the
//! risk of an asset would silently become lower.

use std::{fmt, marker::PhantomData, ops, slice};

/// A number of one sort of thing.
pub(in crate::analysis) trait TableKey: Copy {
    /// The number of the thing at a place, from 0 on.
    fn new(place: usize) -> Self;

    /// Its place in a table.
    fn place(self) -> usize;
}

/// Declares numbers of a sort of thing. They are never zero inside, so that an optional one takes
/// no more room.
macro_rules! table_key {
    ($(#[$doc:meta])* $name:ident: $number:ident of $int:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(in crate::analysis) struct $name(std::num::$number);

        impl $crate::analysis::net::TableKey for $name {
            fn new(place: usize) -> Self {
                Self(std::num::$number::MIN.saturating_add(place as $int))
            }

            fn place(self) -> usize {
                u32::from(self.0.get()) as usize - 1
            }
        }
    };
    ($(#[$doc:meta])* $name:ident) => {
        $crate::analysis::net::table_key!($(#[$doc])* $name: NonZeroU32 of u32);
    };
}
pub(in crate::analysis) use table_key;

/// Values by the numbers of what they are about: one for each, from the first on.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::analysis) struct Table<K, V> {
    values: Vec<V>,
    keys: PhantomData<fn(K)>,
}

impl<K: TableKey, V> Table<K, V> {
    /// The same value for so many things.
    pub(in crate::analysis) fn filled(n: usize, value: V) -> Self
    where
        V: Clone,
    {
        Self::from(vec![value; n])
    }

    /// How many there are.
    pub(in crate::analysis) fn len(&self) -> usize {
        self.values.len()
    }

    /// All numbers, in their order.
    pub(in crate::analysis) fn keys(&self) -> impl Iterator<Item = K> + Clone + use<K, V> {
        (0..self.values.len()).map(K::new)
    }

    /// The number of what stands at a place, if anything does.
    pub(in crate::analysis) fn key(&self, place: usize) -> Option<K> {
        (place < self.values.len()).then(|| K::new(place))
    }

    /// All values as they stand.
    pub(in crate::analysis) fn as_slice(&self) -> &[V] {
        &self.values
    }

    /// All values, in the order of their numbers.
    pub(in crate::analysis) fn values(&self) -> slice::Iter<'_, V> {
        self.values.iter()
    }

    /// All values for themselves.
    pub(in crate::analysis) fn into_values(self) -> std::vec::IntoIter<V> {
        self.values.into_iter()
    }

    /// All values, to be changed.
    pub(in crate::analysis) fn values_mut(&mut self) -> slice::IterMut<'_, V> {
        self.values.iter_mut()
    }

    /// All values with their numbers.
    pub(in crate::analysis) fn entries(&self) -> impl Iterator<Item = (K, &V)> + Clone {
        self.keys().zip(&self.values)
    }

    /// Adds a value; its number is the next.
    pub(in crate::analysis) fn push(&mut self, value: V) -> K {
        self.values.push(value);
        K::new(self.values.len() - 1)
    }
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<K, V> From<Vec<V>> for Table<K, V> {
    fn from(values: Vec<V>) -> Self {
        Self {
            values,
            keys: PhantomData,
        }
    }
}

impl<K, V> FromIterator<V> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = V>>(values: I) -> Self {
        Self::from(Vec::from_iter(values))
    }
}

impl<K, V: fmt::Debug> fmt::Debug for Table<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.values.fmt(f)
    }
}

impl<K: TableKey, V> ops::Index<K> for Table<K, V> {
    type Output = V;

    fn index(&self, key: K) -> &V {
        #[expect(
            clippy::indexing_slicing,
            reason = "a wrong number must not pass for a value"
        )]
        &self.values[key.place()]
    }
}

impl<K: TableKey, V> ops::IndexMut<K> for Table<K, V> {
    fn index_mut(&mut self, key: K) -> &mut V {
        #[expect(
            clippy::indexing_slicing,
            reason = "a wrong number must not pass for a value"
        )]
        &mut self.values[key.place()]
    }
}
