//! Counts by rows and by columns, with what each row, each column and all of them
//! come to.

use super::policy::Policy;
use super::rules::Figure;
use super::table::{Shape, Sort, Table};

/// A table of counts as it may be seen, with its totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Row by row.
    pub cells: Vec<Vec<Figure>>,
    /// What each row comes to.
    pub rows: Vec<Figure>,
    /// What each column comes to.
    pub columns: Vec<Figure>,
    /// What all of them come to.
    pub all: Figure,
}

/// Where the numbers of a grid stand in its table.
struct Places {
    shape: Shape,
    cells: Vec<Vec<usize>>,
    rows: Vec<usize>,
    columns: Vec<usize>,
    all: usize,
}

/// Hides the small cells and totals of a table, and the smallest others that would
/// give them away: by their row, by their column, or by both together. Every row
/// has a count for each of `columns`.
pub fn grid(counts: &[Vec<u64>], columns: usize, policy: Policy) -> Grid {
    let places = Places::of(counts.len(), columns);
    let count = |row: usize, column: usize| counts[row].get(column).copied().unwrap_or_default();
    let mut stored = vec![0; places.shape.len()];
    for (row, cells) in places.cells.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let count = count(row, column);
            for place in [*cell, places.rows[row], places.columns[column], places.all] {
                stored[place] += count;
            }
        }
    }
    let mut table = Table::new(&places.shape, &stored, policy);
    table.close(policy);
    table.relax(policy);
    let seen = table.seen();
    let figures = |of: &[usize]| of.iter().map(|it| seen[*it].into()).collect::<Vec<Figure>>();
    Grid {
        cells: places.cells.iter().map(|row| figures(row)).collect(),
        rows: figures(&places.rows),
        columns: figures(&places.columns),
        all: seen[places.all].into(),
    }
}

impl Places {
    /// The zeros of a row are shown unless all of it is hidden.
    fn of(rows: usize, columns: usize) -> Self {
        let mut shape = Shape::default();
        let row = |shape: &mut Shape, row: usize| -> Vec<usize> {
            (0..columns).map(|_| shape.cell(Sort::Told, row)).collect()
        };
        let cells: Vec<Vec<usize>> = (0..rows).map(|it| row(&mut shape, it)).collect();
        let of_rows: Vec<usize> = (0..rows).map(|_| shape.cell(Sort::Told, rows)).collect();
        let of_columns: Vec<usize> =
            (0..columns).map(|_| shape.cell(Sort::Told, rows + 1)).collect();
        let all = shape.cell(Sort::Told, rows + 2);
        for (total, row) in of_rows.iter().zip(&cells) {
            shape.adds_up(*total, row.iter().copied());
        }
        for (column, total) in of_columns.iter().enumerate() {
            shape.adds_up(*total, cells.iter().map(|row| row[column]));
        }
        shape.adds_up(all, of_rows.iter().copied());
        shape.adds_up(all, of_columns.iter().copied());
        Self { shape, cells, rows: of_rows, columns: of_columns, all }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(counts: &[&[u64]]) -> Grid {
        let columns = counts.first().map_or(0, |it| it.len());
        let counts: Vec<Vec<u64>> = counts.iter().map(|it| it.to_vec()).collect();
        grid(&counts, columns, Policy::default())
    }

    fn values(figures: &[Figure]) -> Vec<Option<u64>> {
        figures.iter().map(|it| it.value()).collect()
    }

    #[test]
    fn one_small_cell_takes_one_of_its_row_one_of_its_column_and_their_corner_with_it() {
        let grid = shown(&[&[40, 3, 20], &[30, 25, 12], &[50, 60, 70]]);
        let cells: Vec<_> = grid.cells.iter().map(|row| values(row)).collect();
        assert_eq!(
            cells,
            [[Some(40), None, None], [Some(30), None, None], [Some(50), Some(60), Some(70)],]
        );
        assert_eq!(values(&grid.rows), [Some(63), Some(67), Some(180)]);
        assert_eq!(values(&grid.columns), [Some(120), Some(88), Some(102)]);
        assert_eq!(grid.all, Figure::Shown(310));
    }

    #[test]
    fn an_unrounded_total_beside_one_hidden_part_would_give_it_away() {
        // Department for Education, children looked after in England at 31 March:
        // the authorities that are shown come to 81,766 and one is hidden; England
        // is published as 81,770, to the nearest ten, for that reason. We round
        // nothing, so with the total another authority is hidden too.
        let grid = shown(&[&[81_700], &[66], &[3]]);
        let [of_all, of_some, of_one] = &grid.cells[..] else { panic!("three rows") };
        assert_eq!((values(of_all), values(of_some)), (vec![Some(81_700)], vec![None]));
        assert_eq!(values(of_one), [None]);
        assert_eq!(Figure::sum([Figure::Shown(81_766), Figure::Hidden]), Figure::Hidden);
    }

    #[test]
    fn a_place_with_32_children_shows_little_and_one_with_nobody_says_so() {
        // Rutland's size, and the Isles of Scilly's.
        let grid = shown(&[&[14, 11, 4, 3]]);
        assert_eq!(values(&grid.cells[0]), [Some(14), Some(11), None, None]);
        let grid = shown(&[&[0, 0, 0]]);
        assert_eq!(values(&grid.cells[0]), [Some(0); 3]);
    }

    #[test]
    fn a_wide_table_of_small_numbers_still_shows_half_of_them() {
        // Twelve kinds of adult in eight settings, as a large authority may have.
        let counts: Vec<Vec<u64>> = (0..8)
            .map(|row| (0..13).map(|column| (row * 7 + column * 11) % 23).collect())
            .collect();
        let shown = grid(&counts, 13, Policy::default());
        let hidden = shown.cells.iter().flatten().filter(|it| **it == Figure::Hidden).count();
        assert!((30..80).contains(&hidden), "{hidden}");
    }

    /// Every filling of a grid that fits what is shown, in a grid this small.
    fn fits(shown: &Grid, most: i64) -> Vec<Vec<i64>> {
        let flat: Vec<Figure> = shown.cells.iter().flatten().copied().collect();
        let width = shown.columns.len();
        let is_row_hidden =
            |cell: usize| shown.cells[cell / width].iter().all(|it| *it == Figure::Hidden);
        let mut found: Vec<Vec<i64>> = vec![Vec::new()];
        for (cell, figure) in flat.iter().enumerate() {
            let choices: Vec<i64> = match figure {
                Figure::Shown(count) => vec![count.cast_signed()],
                Figure::Hidden => (i64::from(!is_row_hidden(cell))..=most).collect(),
            };
            let longer = found.iter().flat_map(|it| {
                choices.iter().map(move |choice| [it.as_slice(), &[*choice]].concat())
            });
            found = longer.collect();
        }
        let is = |figure: Figure, sum: i64| figure.value().is_none_or(|it| it.cast_signed() == sum);
        found.retain(|it| {
            let rows = shown.rows.iter().zip(it.chunks(width));
            let mut columns = shown.columns.iter().enumerate();
            rows.clone().all(|(total, row)| is(*total, row.iter().sum()))
                && columns
                    .all(|(column, total)| is(*total, it.iter().skip(column).step_by(width).sum()))
                && is(shown.all, it.iter().sum())
        });
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

        #[test]
        fn whoever_tries_every_filling_knows_no_small_cell_or_total(
            counts in prop::collection::vec(prop::collection::vec(0_u64..12, 2), 2..3),
            small_max in 2_u64..6,
        ) {
            let policy = Policy::hiding_up_to(small_max);
            let shown = grid(&counts, 2, policy);
            // More than any of these counts: whoever tries has no other limit.
            let fits = fits(&shown, 24);
            let limit = small_max.cast_signed();
            let mut sums: Vec<(i64, Vec<i64>)> = Vec::new();
            let truth: Vec<i64> = counts.iter().flatten().map(|it| it.cast_signed()).collect();
            prop_assert!(fits.contains(&truth));
            for cells in [
                vec![0], vec![1], vec![2], vec![3], vec![0, 1], vec![2, 3], vec![0, 2], vec![1, 3],
                vec![0, 1, 2, 3],
            ] {
                let sum = |it: &[i64]| cells.iter().map(|cell| it[*cell]).sum::<i64>();
                sums.push((sum(&truth), fits.iter().map(|it| sum(it)).collect()));
            }
            for (position, (truth, possible)) in sums.iter().enumerate() {
                let (low, high) = (possible.iter().min().unwrap(), possible.iter().max().unwrap());
                let parts = if position < 4 { 1 } else { 4 };
                let is_small = 1 <= *truth && *truth <= limit;
                prop_assert!(
                    !is_small || (*low <= parts && limit <= *high),
                    "{counts:?} {position} {low} {high} {shown:?}"
                );
            }
        }
    }
}
