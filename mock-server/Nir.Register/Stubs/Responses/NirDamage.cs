namespace Nir.Register.Stubs.Responses;

/// <summary>How the body of the register's answer is damaged. Its length and headers fit what is sent.</summary>
public enum NirDamage
{
    /// <summary>The last half is missing, so that it is no JSON: <c>json</c>.</summary>
    Json,

    /// <summary>It holds bytes that are no UTF-8: <c>utf8</c>.</summary>
    Utf8,

    /// <summary>It is empty: <c>empty</c>.</summary>
    Empty,

    /// <summary>It is a page of HTML, as from a proxy in between: <c>html</c>.</summary>
    Html,
}
