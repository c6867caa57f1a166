using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Nir.Register.Stubs.Format;

namespace Nir.Register.Stubs.Admin;

/// <summary>What the admin API answers.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">Null: there is none.</param>
internal sealed record AdminAnswer(int Status, JsonNode? Body)
{
    public static AdminAnswer Done { get; } = new(StatusCodes.Status200OK, null);

    public static AdminAnswer Missing { get; } = new(StatusCodes.Status404NotFound, null);

    public static AdminAnswer Ok(JsonNode body) => new(StatusCodes.Status200OK, body);

    /// <summary>A refusal in WireMock's form.</summary>
    public static AdminAnswer Refused(int status, MappingFault fault, string title = "The stub layer cannot do this")
    {
        var error = new JsonObject { ["code"] = 10, ["source"] = new JsonObject { ["pointer"] = fault.Pointer }, ["title"] = title, ["detail"] = fault.Detail };
        return new(status, new JsonObject { ["errors"] = new JsonArray(error) });
    }

    /// <summary>A mapping, or another document, that cannot be used.</summary>
    public static AdminAnswer Unusable(MappingFault fault) => Refused(StatusCodes.Status422UnprocessableEntity, fault, "Error parsing JSON");
}
