"""The dealer kernel: the formulas of one bucket, in the symbols of the specification."""

from decimal import Decimal, getcontext

getcontext().prec = 28
ZERO = Decimal(0)
ONE = Decimal(1)


def outside_quotes(M, O, clip_nonneg_B):
    """outside/quotes, outside/bid-floor."""
    A = M + O / 2
    B = M - O / 2
    if clip_nonneg_B:
        B = max(ZERO, B)
    return A, B


def capacity(M, V, guard):
    """kernel/capacity, kernel/guard: K*, an exact floor."""
    if guard:
        return ZERO
    return max(ZERO, V // M)


def midline(S, M, O, X, x):
    """kernel/midline."""
    slope = O / (X + 2 * S)
    return M - slope * (x - X / 2)


def clip(A, B, a_x, b_x, guard):
    """kernel/clip, kernel/guard: a_c(x) and b_c(x)."""
    if guard:
        return A, B
    a_c = min(A, a_x)
    b_c = max(B, b_x)
    return a_c, b_c


def can_sell_one(a, guard):
    """kernel/can-sell: x >= S, counted in tickets."""
    return not guard and a >= 1


def can_buy_one(a, C, K, b_c, guard):
    """kernel/can-buy: x + S <= X*, counted in tickets, and cash."""
    if guard:
        return False
    room = a + 1 <= K
    funds = C >= b_c
    return room and funds


def quote(S, M, O, M_min, clip_nonneg_B, a, C):
    """kernel/value, kernel/ladder, kernel/layoff, kernel/width, kernel/interior, kernel/guard, kernel/pin."""
    guard = M <= M_min
    A, B = outside_quotes(M, O, clip_nonneg_B)
    x = S * a
    V = M * a + C
    K = capacity(M, V, guard)
    X = S * K
    N = K + 1
    lam = S / (X + S)
    I = lam * O
    p = midline(S, M, O, X, x)
    a_x = p + I / 2
    b_x = p - I / 2
    a_c, b_c = clip(A, B, a_x, b_x, guard)
    can_sell = can_sell_one(a, guard)
    can_buy = can_buy_one(a, C, K, b_c, guard)
    posted_ask = a_c if can_sell else A
    posted_bid = b_c if can_buy else B
    pinned_ask = posted_ask == A
    pinned_bid = posted_bid == B
    return {
        "A": A, "B": B, "V": V, "K_star": int(K), "X_star": X, "N": int(N), "lambda": lam, "I": I, "p": p,
        "interior_ask": a_x, "interior_bid": b_x, "ask": a_c, "bid": b_c,
        "can_sell": can_sell, "can_buy": can_buy, "posted_ask": posted_ask, "posted_bid": posted_bid,
        "pinned_ask": pinned_ask, "pinned_bid": pinned_bid, "guard": guard,
    }


def is_even_multiple(X_target, S):
    """init/target: what a target capacity must be."""
    if X_target <= 0 or X_target % S != 0:
        return False
    return X_target // S % 2 == 0


def initialize_dealer(S, M, O, X_target):
    """init/target: X* is X*_target by construction."""
    lam = S / (X_target + S)
    I = lam * O
    x = X_target / 2
    a = round(x / S)
    C = M * a
    return {"x": x, "a": a, "C": C, "X_star": X_target, "lambda": lam, "I": I}


def recovery(C, D):
    """settle/recovery: R of an issuer with cash C that owes D."""
    if C < 0:
        return ZERO
    return min(ONE, C / D)


def update_anchors(M, O, loss, phiM, phiO, O_min):
    """anchors/update, outside/min-spread."""
    if loss == 0:
        return M, O
    M = M - phiM * loss
    O = O + phiO * loss
    O = max(O_min, O)
    return M, O
