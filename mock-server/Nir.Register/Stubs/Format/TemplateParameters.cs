using System.Text.Json;

namespace Nir.Register.Stubs.Format;

/// <summary>Turns the parameters of a mapping into what a template can look into.</summary>
internal static class TemplateParameters
{
    public static object? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(static member => member.Name, static member => Of(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(Of).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => value.GetRawText(),
    };
}
