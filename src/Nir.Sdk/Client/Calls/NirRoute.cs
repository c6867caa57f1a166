namespace Nir.Sdk.Client.Calls;

/// <summary>Where a call goes in this library's contract, for the wire and for telemetry. It never holds an identifier of a person.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path below the endpoint: <c>/v1/registreringer/{id}</c>.</param>
public readonly record struct NirRoute(HttpMethod Method, string Template)
{
    /// <summary>The method and the template.</summary>
    public override string ToString() => $"{Method} {Template}";

    /// <summary>The path, without the slash that the endpoint ends in.</summary>
    internal string PathTo(Guid? id) => Template[1..].Replace("{id}", id?.ToString("D"), StringComparison.Ordinal);
}
