//! What stands in a cell.

/// A value of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ReportValue {
    /// Nothing.
    #[default]
    Empty,
    /// Words, of the program or of users: never anything but words, whatever they look like.
    Text(String),
    /// A number.
    Number(u64),
    /// The product of two columns of the same row, by their ids, and what it is now.
    Product {
        /// The columns.
        of: [&'static str; 2],
        /// The value.
        is: u64,
        /// By what it is divided, such as 1,000 for megabits.
        per: u64,
    },
}

/// How a cell stands out. Its words say the same: colour is never alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellTone {
    /// Not at all.
    #[default]
    Plain,
    /// Something is not safe, or missing.
    Alarm,
    /// Something is to be looked at.
    Warning,
    /// All is well.
    Good,
    /// A heading of its row.
    Strong,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportCell {
    /// What stands in it.
    pub value: ReportValue,
    /// How it stands out.
    pub tone: CellTone,
}

impl ReportCell {
    /// The same, standing out.
    #[must_use]
    pub const fn toned(mut self, tone: CellTone) -> Self {
        self.tone = tone;
        self
    }

    /// What it shows, as text.
    pub fn text(&self) -> String {
        match &self.value {
            ReportValue::Empty => String::new(),
            ReportValue::Text(text) => text.clone(),
            ReportValue::Number(number) => number.to_string(),
            ReportValue::Product { is, per, .. } => {
                let tenths = is.saturating_mul(10) / (*per).max(1);
                format!("{}.{}", tenths / 10, tenths % 10)
            }
        }
    }
}

impl From<String> for ReportCell {
    fn from(text: String) -> Self {
        let value = if text.is_empty() {
            ReportValue::Empty
        } else {
            ReportValue::Text(text)
        };
        Self {
            value,
            tone: CellTone::Plain,
        }
    }
}

impl From<&str> for ReportCell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<u64> for ReportCell {
    fn from(number: u64) -> Self {
        Self {
            value: ReportValue::Number(number),
            tone: CellTone::Plain,
        }
    }
}

impl From<usize> for ReportCell {
    fn from(number: usize) -> Self {
        (number as u64).into()
    }
}

impl From<u8> for ReportCell {
    fn from(number: u8) -> Self {
        u64::from(number).into()
    }
}

impl From<u32> for ReportCell {
    fn from(number: u32) -> Self {
        u64::from(number).into()
    }
}
