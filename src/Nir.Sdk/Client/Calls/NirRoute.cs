using System.Globalization;

namespace Nir.Sdk.Client.Calls;

/// <summary>Where a call goes in this library's contract, for the wire and for telemetry. It never holds an identifier of a person.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path below the endpoint: <c>/v1/registreringer/{id}</c>.</param>
public readonly record struct NirRoute(HttpMethod Method, string Template)
{
    /// <summary>The method and the template.</summary>
    public override string ToString() => $"{Method} {Template}";

    /// <summary>The address below an endpoint that ends in a slash.</summary>
    internal Uri UriTo(Uri endpoint, Guid? id, string query)
    {
        const string place = "{id}";
        var path = Template.AsSpan(1);
        var at = path.IndexOf(place, StringComparison.Ordinal);
        return new(at < 0
            ? $"{endpoint.AbsoluteUri}{path}{query}"
            : string.Create(CultureInfo.InvariantCulture, $"{endpoint.AbsoluteUri}{path[..at]}{id.GetValueOrDefault():D}{path[(at + place.Length)..]}{query}"));
    }
}
