"""Works out the expected numbers of the tests by other ways and writes references.rs, beside it.

Run beside it: pip install numpy scipy factor_analyzer; python check.py
No line of it was taken from the Rust code. Where it could, it goes another way:
components by singular values of the standardised sorts (not eigenvalues of their
correlations), varimax by factor_analyzer (singular values, not pairs of factors), W from
Friedman's chi-squared of scipy.
"""
from importlib.metadata import version
import numpy as np
from factor_analyzer.rotator import Rotator
from scipy import stats

FORCED = [
    [3, 1, -2, 0, -1, -3, -1, 1, 2, 2, -1, 0, 0, -2, 1, 0],
    [3, 0, -2, 0, 0, -3, -2, 1, 1, 2, 1, 0, -1, -1, 2, -1],
    [3, 2, -2, -1, 0, -3, -2, 2, 0, 1, -1, 1, 0, 1, -1, 0],
    [3, 2, -2, -1, 0, -3, 1, 1, -1, -1, 0, 2, 0, -2, 0, 1],
    [2, 3, 1, 0, 1, -3, 1, 0, -1, -2, -1, 2, 0, -2, -1, 0],
    [-3, -2, 0, 1, -1, 3, -2, 0, 1, 1, 0, -1, -1, 2, 0, 2],
    [2, -1, -3, -1, 3, -2, 1, 0, -1, 0, 1, 0, 1, 0, 2, -2],
    [3, -1, -1, 0, 2, -3, 2, -2, -2, 0, 0, 1, -1, 0, 1, 1],
    [3, 2, -2, 1, 0, -3, 0, -1, -1, 1, -1, 1, 0, -2, 2, 0],
]
FREE = [
    [2, 2, 3, 4, 6, 4, 1, 2, 4, 6],
    [3, 2, 2, 6, 3, 0, 2, 0, 3, 2],
    [3, 2, 1, 4, 4, 4, 3, 0, 4, 6],
    [5, 0, 3, 5, 4, 0, 5, 2, 5, 3],
    [3, 2, 3, 4, 7, 3, 3, 2, 5, 6],
    [3, 6, 5, 0, 4, 5, 2, 4, 5, 4],
    [1, 0, 4, 3, 4, 4, 1, 2, 5, 6],
    [4, 3, 1, 5, 2, 1, 3, 2, 2, 2],
]


def concordance(sorts):
    m, n = sorts.shape
    chi_squared = stats.friedmanchisquare(*sorts.T).statistic
    by_chi = chi_squared / (m * (n - 1))
    # A second way: the share of the variance of ranks that is between statements.
    ranks = stats.rankdata(sorts, axis=1)
    by_variance = np.var(ranks.sum(0)) / (m * np.var(ranks, axis=1).sum())
    # A third: the mean rank correlation, if all sorts have the same ties.
    assert abs(by_chi - by_variance) < 1e-12
    if all(sorted(it) == sorted(sorts[0]) for it in sorts.tolist()):
        rho = stats.spearmanr(sorts.T).statistic
        mean = (rho.sum() - m) / (m * (m - 1))
        assert abs(by_chi - (mean * (m - 1) + 1) / m) < 1e-12
    return by_chi


def analyse(sorts, how_many=None):
    m, n = sorts.shape
    out = {"w": concordance(sorts)}
    ranks = np.array([stats.rankdata(it) for it in sorts])
    out["ranks"], out["deviations"] = ranks.mean(0), ranks.std(0, ddof=1)
    out["correlations"] = np.array(
        [[stats.pearsonr(a, b).statistic for b in sorts] for a in sorts])

    z = stats.zscore(sorts, axis=1).T / np.sqrt(n)  # statements × sorts
    _, singular, right = np.linalg.svd(z, full_matrices=False)
    out["eigenvalues"] = np.zeros(m)
    out["eigenvalues"][: len(singular)] = singular**2
    k = how_many or int((singular**2 > 1).sum())
    unrotated = right[:k].T * singular[:k]
    unrotated = unrotated * np.sign(unrotated.sum(0))
    out["unrotated"] = unrotated
    rotator = Rotator(method="varimax", normalize=True, max_iter=100_000, tol=1e-15)
    rotated = rotator.fit_transform(unrotated)
    rotated = rotated[:, np.argsort(-(rotated**2).sum(0))]
    rotated = rotated * np.sign(rotated.sum(0))
    out["rotated"] = rotated
    out["explained"] = (rotated**2).sum(0) / m
    out["communalities"] = (unrotated**2).sum(1)

    defined = np.full(m, -1)
    for sort in range(m):
        for factor in range(k):
            rest = sum(rotated[sort, it] ** 2 for it in range(k) if it != factor)
            if abs(rotated[sort, factor]) > 1.96 / n**0.5 and rotated[sort, factor] ** 2 > rest:
                assert defined[sort] == -1
                defined[sort] = factor
    out["defined"] = defined

    zs, arrays, reliability, errors = [], [], [], []
    for factor in range(k):
        of = np.flatnonzero(defined == factor)
        f = rotated[of, factor]
        score = stats.zscore((f / (1 - f**2)) @ sorts[of], ddof=1)
        zs.append(score)
        # Of tied scores the rank is the mean one, and R cuts it off to index with it.
        rank = np.floor(stats.rankdata(np.round(score, 9))).astype(int)
        arrays.append(np.sort(sorts[0])[rank - 1])
        p = len(of)
        reliability.append(0.8 * p / (1 + (p - 1) * 0.8))
        errors.append(np.std(score, ddof=1) * np.sqrt(1 - reliability[-1]))
    out.update(z=np.array(zs), arrays=np.array(arrays), reliability=np.array(reliability),
               errors=np.array(errors))

    # 0: no difference, 1: p < 0.05, 2: p < 0.01.
    any_, distinguishes = [], []
    for s in range(n):
        level = np.zeros((k, k), int)
        for a in range(k):
            for b in range(k):
                ratio = abs(zs[a][s] - zs[b][s]) / np.sqrt(errors[a]**2 + errors[b]**2)
                level[a, b] = 2 if ratio > 2.58 else 1 if ratio > 1.96 else 0
                assert min(abs(ratio - 1.96), abs(ratio - 2.58)) > 1e-4, "not at a limit"
        any_.append(level.max())
        distinguishes.append([min(level[a, b] for b in range(k) if b != a) for a in range(k)])
    out["any"], out["distinguishes"] = np.array(any_), np.array(distinguishes)
    return out


def literal(value, kind):
    if isinstance(value, np.ndarray) and value.ndim:
        return "[" + ", ".join(literal(it, kind) for it in value) + "]"
    if kind != "f64":
        return str(int(value))
    text = f"{abs(value):.10f}"
    whole, part = text.split(".")
    part = part.rstrip("0") or "0"
    part = "_".join(part[i : i + 3] for i in range(0, len(part), 3))
    return ("-" if value < 0 and float(text) else "") + f"{whole}.{part}"


def constant(doc, name, value, kind="f64"):
    value = np.asarray(value)
    shape = kind
    for size in reversed(value.shape):
        shape = f"[{shape}; {size}]"
    return f"/// {doc}\npub(crate) const {name}: {shape} = {literal(value, kind)};\n"


forced, free = np.array(FORCED, float), np.array(FREE, float)
one, two = analyse(forced), analyse(free, how_many=2)
with_two = analyse(forced, how_many=2)
versions = ", ".join(f"`{it}` {version(it)}" for it in ("numpy", "scipy", "factor_analyzer"))
text = f"""//! Numbers the tests are held against, worked out elsewhere.
//!
//! The sorts are invented. The rest was worked out by check.py with
//! {versions}:
//! another program that goes other ways (components by singular values, varimax by
//! `Rotator`, W by `friedmanchisquare`). Do not edit; run it again.

use super::{{Matrix, Sort}};

/// How far a number may be from the other computation, which is given to 10 places.
const NEAR: f64 = 1e-8;

#[track_caller]
pub(crate) fn assert_all_close(found: &[f64], expected: &[f64]) {{
    assert_eq!(found.len(), expected.len());
    for (one, other) in found.iter().zip(expected) {{
        assert!((one - other).abs() < NEAR, "{{found:?}}, not {{expected:?}}");
    }}
}}

pub(crate) fn sorts<const N: usize>(places: &[[f64; N]]) -> Vec<Sort> {{
    places.iter().map(|it| Sort {{ people: 1, places: it.to_vec() }}).collect()
}}

pub(crate) fn matrix<const N: usize>(rows: &[[f64; N]]) -> Matrix {{
    Matrix::from_fn(rows.len(), N, |row, column| rows[row][column])
}}

pub(crate) fn rows(matrix: &Matrix) -> Vec<Vec<f64>> {{
    matrix.row_iter().map(|it| it.iter().copied().collect()).collect()
}}

"""
parts = [
    ("Nine sorts of sixteen statements, from −3 to 3 in a forced distribution.", "FORCED", forced),
    ("Kendall's W of these.", "FORCED_W", one["w"]),
    ("Mean ranks.", "FORCED_RANKS", one["ranks"]),
    ("Standard deviations of the ranks.", "FORCED_DEVIATIONS", one["deviations"]),
    ("Correlations of the sorts.", "FORCED_CORRELATIONS", one["correlations"]),
    ("All eigenvalues.", "FORCED_EIGENVALUES", one["eigenvalues"]),
    ("Loadings before rotation.", "FORCED_UNROTATED", one["unrotated"]),
    ("Loadings after rotation.", "FORCED_ROTATED", one["rotated"]),
    ("Shares explained after rotation.", "FORCED_EXPLAINED", one["explained"]),
    ("Communalities.", "FORCED_COMMUNALITIES", one["communalities"]),
    ("The factor each sort defines; −1: none.", "FORCED_DEFINED", one["defined"], "i32"),
    ("z-scores, a row for each factor.", "FORCED_Z", one["z"]),
    ("Factor arrays.", "FORCED_ARRAYS", one["arrays"]),
    ("Reliabilities.", "FORCED_RELIABILITY", one["reliability"]),
    ("Standard errors.", "FORCED_ERRORS", one["errors"]),
    ("Strictest level of any difference; 1: p < 0.05, 2: p < 0.01.", "FORCED_ANY",
     one["any"], "u8"),
    ("Strictest level at which each factor differs from all others.",
     "FORCED_DISTINGUISHES", one["distinguishes"], "u8"),
    ("Loadings of these sorts after rotation if two factors are asked for.",
     "FORCED_TWO_ROTATED", with_two["rotated"]),
    ("Eight sorts of ten statements, from 0 to 7 in a free distribution.", "FREE", free),
    ("Kendall's W of these.", "FREE_W", two["w"]),
    ("Loadings after rotation of two factors.", "FREE_ROTATED", two["rotated"]),
    ("z-scores, a row for each factor.", "FREE_Z", two["z"]),
    ("The factor each sort defines; −1: none.", "FREE_DEFINED", two["defined"], "i32"),
]
text += "\n".join(constant(*it) for it in parts)
with open("references.rs", "w") as file:
    file.write(text)
np.set_printoptions(precision=3, suppress=True, linewidth=150)
for key in ("w", "eigenvalues", "rotated", "explained", "defined", "reliability", "any", "distinguishes"):
    print(key, one[key])
print(two["w"], two["eigenvalues"], two["rotated"], two["defined"])
