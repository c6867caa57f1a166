using System.Text.Json.Nodes;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Registreringer;

namespace Nir.Docs.Schemas;

/// <summary>What a registration looks like: what can be read at all. A code that is not known can be read; a rule speaks of it.</summary>
internal static class FormSchema
{
    /// <summary>The definitions: the registration, by the name given, and each part that it can hold.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Create(Family family, string name)
    {
        var form = Part(family.Felter);
        form["properties"]!.AsObject().Insert(0, "familie", new JsonObject { ["const"] = family.Name, ["description"] = "The family." });
        form["required"]!.AsArray().Insert(0, "familie");
        yield return (name, form);
        foreach (var part in family.Felter.Select(static felt => felt.Content).OfType<Type>().Distinct()
            .OrderBy(static part => part.Name, StringComparer.Ordinal))
        {
            yield return (part.Name, Part(ModelFelt.I(part)));
        }
    }

    private static JsonObject Part(IReadOnlyList<ModelFelt> felter)
    {
        var result = Piece.Members(felter.Select(static felt => (felt.JsonName, (JsonNode)Describe(felt))));
        if (felter.Where(static felt => felt.IsPaakrevd).Select(static felt => felt.JsonName).ToList() is { Count: > 0 } required)
        {
            result["required"] = Piece.Texts(required);
        }

        return result;
    }

    private static JsonObject Describe(ModelFelt felt)
    {
        var result = Value(felt);
        result["description"] = felt.Beskrivelse;
        return result;
    }

    private static JsonObject Value(ModelFelt felt)
    {
        if (felt.Content is null)
        {
            return Simple(felt);
        }

        var part = Piece.Reference(felt.Content.Name);
        return felt.IsList ? Piece.List(part, felt.CanBeNull) : felt.CanBeNull ? Piece.Any(part, Piece.Null()) : part;
    }

    private static JsonObject Simple(ModelFelt felt) => felt.Item switch
    {
        _ when felt.Kodeverk is not null => new() { ["type"] = Piece.Types("string", felt.CanBeNull) },
        var type when type == typeof(bool) => new() { ["type"] = Piece.Types("boolean", felt.CanBeNull) },
        var type when type == typeof(decimal) => new() { ["type"] = Piece.Types("number", felt.CanBeNull) },
        var type when type == typeof(string) => new() { ["type"] = Piece.Types("string", felt.CanBeNull) },
        var type when type == typeof(DateOnly) => Piece.Text(Patterns.Day, felt.CanBeNull),
        var type when type == typeof(Guid) => Piece.Text(Patterns.Uuid, felt.CanBeNull),
        var type when type == typeof(IsoUke) => Piece.Text(Patterns.Week, felt.CanBeNull),
        var type when type == typeof(Spraakkode) => Piece.Text("^[a-z]{2,3}$", felt.CanBeNull),
        var type when type == typeof(Kommunenummer) => Piece.Text("^[0-9]{4}$", felt.CanBeNull),
        // Not given is null here, though the model has a value for it.
        var type when type == typeof(DufNummer) => Piece.Text("^[0-9]{12}$", canBeNull: true),
        var type when type == typeof(Foedselsnummer) => Piece.Text("^[0-9]{11}$", canBeNull: true),
        var type => throw new NotSupportedException($"Say what a {type.Name} looks like in a schema."),
    };
}
