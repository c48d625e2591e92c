//! Columns of tables, and how wide they are.

/// The width of a column.
#[derive(Clone, Copy, Debug)]
pub(super) enum ColumnWidth {
    /// So many points.
    Fixed(f32),
    /// A share of what the others leave.
    Share(f32),
    /// So many points, by somebody’s will: less where there is no room for all.
    Given(f32),
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableColumn {
    /// The key of its head.
    pub(crate) key: &'static str,
    pub(super) width: ColumnWidth,
}

impl TableColumn {
    /// A column of a fixed width, points.
    pub(crate) const fn fixed(key: &'static str, width: f32) -> Self {
        Self {
            key,
            width: ColumnWidth::Fixed(width),
        }
    }

    /// The same with a width that somebody has given it, points.
    pub(crate) const fn given(self, width: f32) -> Self {
        Self {
            width: ColumnWidth::Given(width),
            ..self
        }
    }

    /// A column that shares what the fixed ones leave.
    pub(crate) const fn share(key: &'static str, share: f32) -> Self {
        Self {
            key,
            width: ColumnWidth::Share(share),
        }
    }
}
