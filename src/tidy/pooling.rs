//! The places nearest to wishes that keep an order and gaps.

use super::costs::COSTS;

/// Where something would like to be, and how strongly.
#[derive(Clone, Copy, Debug)]
pub(super) struct PlaceWish {
    pub(super) place: f64,
    pub(super) strength: f64,
}

/// Places that stand at their smallest distance.
struct Pool {
    /// The mean of their wishes, gaps taken out.
    mean: f64,
    strength: f64,
    /// How many they are.
    size: usize,
}

/// The places nearest to the wishes that keep the order and the gaps.
pub(super) fn pooled(wishes: &[PlaceWish], gaps: &[f64]) -> Vec<f64> {
    // With all gaps taken out, the places must only not fall: an isotonic regression. The nearest
    // such places (in squares, weighed by strength) are found by joining neighbours that fall to
    // their mean, again with the one before if that falls now (pool adjacent violators): in the
    // solution two that fall stand together, and joining never parts what stands well, so one pass
    // is enough.
    let mut before = 0.0;
    let mut shifts = vec![0.0];
    for gap in gaps {
        before += gap;
        shifts.push(before);
    }
    let mut pools: Vec<Pool> = Vec::new();
    for (wish, shift) in wishes.iter().zip(&shifts) {
        let mut pool = Pool {
            mean: wish.place - shift,
            strength: wish.strength.max(COSTS.least_wish),
            size: 1,
        };
        while let Some(last) = pools.pop_if(|last| last.mean > pool.mean) {
            let strength = last.strength + pool.strength;
            pool = Pool {
                mean: (last.mean * last.strength + pool.mean * pool.strength) / strength,
                strength,
                size: last.size + pool.size,
            };
        }
        pools.push(pool);
    }
    let means = pools
        .iter()
        .flat_map(|pool| std::iter::repeat_n(pool.mean, pool.size));
    means
        .zip(shifts)
        .map(|(mean, shift)| mean + shift)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{PlaceWish, pooled};

    fn placed<const N: usize>(wishes: [(f64, f64); N], gaps: &[f64]) -> Vec<f64> {
        let wishes = wishes.map(|(place, strength)| PlaceWish { place, strength });
        pooled(&wishes, gaps)
    }

    #[test]
    fn places_keep_order_and_gaps_and_are_nearest() {
        assert_eq!(placed([(0.0, 1.0), (50.0, 1.0)], &[10.0]), [0.0, 50.0]);
        assert_eq!(placed([(0.0, 1.0), (0.0, 1.0)], &[10.0]), [-5.0, 5.0]);
        assert_eq!(placed([(4.0, 3.0), (0.0, 1.0)], &[8.0]), [1.0, 9.0]);
        assert_eq!(placed([], &[]), [] as [f64; 0]);
    }
}
