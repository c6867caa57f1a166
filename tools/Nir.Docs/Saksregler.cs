using System.Text.Json;
using Nir.Sdk.Registreringer;
using Nir.Shared;

namespace Nir.Docs;

/// <summary>The fields that the rules over several fields point at: <c>data/saksregler.json</c>.</summary>
internal static class Saksregler
{
    private const string Data = "data/saksregler.json";

    private static readonly ILookup<string, string> Regler = Read()
        .SelectMany(static rule => rule.Value.Select(field => (Field: Known(field), Rule: rule.Key)))
        .ToLookup(static row => row.Field, static row => row.Rule);

    /// <summary>The rules that point at a field.</summary>
    /// <param name="part">The type that declares it.</param>
    /// <param name="felt">Its name.</param>
    public static IEnumerable<string> At(Type part, string felt) => Regler[$"{part.Name}.{felt}"];

    private static Dictionary<string, string[]> Read() => JsonSerializer.Deserialize<Dictionary<string, string[]>>(Repository.Read(Data.Split('/')))!;

    private static string Known(string field)
    {
        var (type, name) = (field.Split('.')[0], field.Split('.')[1]);
        return typeof(Registrering).Assembly.GetType($"{typeof(Registrering).Namespace}.{type}")?.GetProperty(name)?.DeclaringType?.Name == type
            ? field
            : throw new InvalidOperationException($"{Data} names {field}, which is no field of the model.");
    }
}
