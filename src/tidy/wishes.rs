//! Where the nodes of a column would like to be: at the mean of their neighbours while an order is
//! sought, in line with them once it is found.

use super::{
    costs::COSTS,
    pooling::PlaceWish,
    state::{ColumnState, reach},
};

/// Which neighbours count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Neighbourhood {
    Up,
    Down,
    Both,
    /// Both, and only as far as a line needs to run straight.
    Straight,
}

impl ColumnState<'_> {
    /// Where a node would like to be, and how strongly.
    pub(super) fn wish(&self, index: usize, look: Neighbourhood) -> PlaceWish {
        let Some(node) = self.column.nodes.get(index) else {
            return PlaceWish {
                place: 0.0,
                strength: 1.0,
            };
        };
        if look == Neighbourhood::Straight {
            return self.straight(index);
        }
        let (mut sum, mut weight) = (0.0, 0.0);
        for (other, strength, _) in &node.near {
            let Some(there) = self.column.nodes.get(*other) else {
                continue;
            };
            let counts = match look {
                Neighbourhood::Up => there.layer <= node.layer,
                Neighbourhood::Down => there.layer >= node.layer,
                Neighbourhood::Both | Neighbourhood::Straight => true,
            };
            if counts {
                sum += self.at(*other) * strength;
                weight += strength;
            }
        }
        // What stands in a region stays together.
        let (middle, hold) = (self.middles.get(&node.region), COSTS.cohesion);
        let middle = middle.copied().unwrap_or_else(|| self.at(index));
        if weight > 0.0 {
            PlaceWish {
                place: (sum + middle * hold) / (weight + hold),
                strength: weight + hold,
            }
        } else {
            PlaceWish {
                place: f64::midpoint(self.at(index), middle),
                strength: COSTS.unjoined,
            }
        }
    }

    /// The place nearest to where a node is from which its lines run straight.
    fn straight(&self, index: usize) -> PlaceWish {
        let own = self.at(index);
        let (mut sum, mut weight) = (own, 1.0);
        let Some(node) = self.column.nodes.get(index) else {
            return PlaceWish {
                place: own,
                strength: 1.0,
            };
        };
        for (other, _, width) in &node.near {
            let Some(there) = self.column.nodes.get(*other) else {
                continue;
            };
            let (at, reach) = (self.at(*other), reach(node, there, *width));
            // Anywhere within reach the line runs straight already: that costs no shift.
            let place = own.clamp(at - reach, at + reach);
            let strength = if (place - own).abs() > COSTS.in_line {
                COSTS.bent
            } else {
                1.0
            };
            sum += place * strength;
            weight += strength;
        }
        PlaceWish {
            place: sum / weight,
            strength: weight,
        }
    }
}
