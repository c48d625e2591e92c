//! Identifiers of catalog entries and of things in a design.
//!
//! Each is a short string behind a shared pointer: cheap to clone, ordered, and never confused
//! with another sort of identifier.

use std::{borrow::Borrow, fmt, sync::Arc};

use serde::{Deserialize, Serialize};

macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

id_types! {
    /// A kind of zone (領域), such as the LGWAN segment.
    ZoneKindId
    /// A side of the separation (系), such as the My Number side.
    SideId
    /// A kind of asset (資産), such as a split firewall.
    AssetKindId
    /// A kind of link (接続): a line or a flow.
    LinkKindId
    /// A placement (実施場所) of controls.
    PlacementId
    /// A control (対策).
    ControlId
    /// A set of controls shared by patterns and models.
    SetId
    /// A prerequisite model (モデル).
    ModelId
    /// A model of the town hall as a whole (庁舎のモデル).
    HallModelId
    /// A pattern (通信経路パターン).
    PatternId
    /// A drawing of today's network to begin with.
    StartId
    /// A threat (脅威).
    ThreatId
    /// A clause of the safety-management measures (安全管理措置).
    LawId
    /// A fact read off a drawing.
    FactId
    /// A value of a fact.
    FactValue
    /// A sort of attacker.
    AttackerId
    /// A movement of an attacker along a flow or line.
    MoveId
    /// A final attack.
    GoalId
    /// A notice of the document.
    NoticeId
    /// A field of the inventory (台帳), or a column of one's own.
    FieldId
    /// A free label by which catalog entries refer to groups of asset kinds.
    Tag
    /// A zone in a design.
    ZoneId
    /// An asset in a design.
    AssetId
    /// A link in a design.
    LinkId
    /// A note on the canvas of a design.
    NoteId
}
