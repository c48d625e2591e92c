//! What the oracle says of a drawing.

use std::{collections::BTreeSet, fmt};

/// Something it says, for people.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reason {
    /// Why, in words that do not depend on the drawing.
    pub(crate) why: &'static str,
    /// What: flow or line, both ends.
    pub(crate) what: String,
}

impl Reason {
    pub(crate) fn new(why: &'static str, what: impl Into<String>) -> Self {
        let what = what.into();
        Self { why, what }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} [{}]", self.why, self.what)
    }
}

/// How a flow or a line stands to what the texts foresee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    Foreseen,
    /// The texts say neither that it may be nor that it may not; the oracle claims nothing.
    Open(&'static str),
    /// Neither list names it: the design is not judged.
    Unnamed(&'static str),
    /// The separation forbids it.
    Breach(&'static str),
}

/// All it says.
#[derive(Debug, Default)]
pub(crate) struct Opinion {
    /// Routes that the screen transfers make.
    pub(crate) patterns: BTreeSet<&'static str>,
    /// Whether the texts leave open what some screen transfer is.
    pub(crate) patterns_open: bool,
    /// Breaches of the separation.
    pub(crate) breaches: Vec<Reason>,
    /// What keeps the drawing from being judged.
    pub(crate) unjudged: Vec<Reason>,
    /// Firewalls that a route needs and that are not drawn.
    pub(crate) lacks: Vec<Reason>,
    /// What the texts leave open.
    pub(crate) open: Vec<Reason>,
}

impl Opinion {
    pub(crate) fn take(&mut self, says: Says, what: impl Fn() -> String) {
        let (list, why) = match says {
            Says::Foreseen => return,
            Says::Open(why) => (&mut self.open, why),
            Says::Unnamed(why) => (&mut self.unjudged, why),
            Says::Breach(why) => (&mut self.breaches, why),
        };
        list.push(Reason::new(why, what()));
    }

    /// No breach, everything judged, nothing left open.
    pub(crate) fn is_clean(&self) -> bool {
        !self.forbids_passing() && self.open.is_empty()
    }

    /// Whether a program that is right cannot let the drawing pass.
    pub(crate) fn forbids_passing(&self) -> bool {
        let lists = [&self.breaches, &self.unjudged, &self.lacks];
        lists.iter().any(|list| !list.is_empty())
    }
}

impl fmt::Display for Opinion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "patterns {:?}", self.patterns)?;
        let lists = [
            ("breach", &self.breaches),
            ("not judged", &self.unjudged),
            ("lacks", &self.lacks),
            ("open", &self.open),
        ];
        for (name, list) in lists {
            for reason in list {
                writeln!(f, "  {name}: {reason}")?;
            }
        }
        Ok(())
    }
}
