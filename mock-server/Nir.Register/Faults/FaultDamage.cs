namespace Nir.Register.Faults;

/// <summary>How the body of an answer is damaged. Its length fits what is sent.</summary>
public enum FaultDamage
{
    /// <summary>The last half is missing, so that it is no JSON: <c>json</c>.</summary>
    Json = 1,

    /// <summary>It holds bytes that are no UTF-8: <c>utf8</c>.</summary>
    Utf8 = 2,

    /// <summary>It is empty: <c>empty</c>.</summary>
    Empty = 3,

    /// <summary>It is a page of HTML, and says so, as from a proxy in between: <c>html</c>.</summary>
    Html = 4,

    /// <summary>It stands there twice, one after the other: <c>twice</c>.</summary>
    Twice = 5,
}
