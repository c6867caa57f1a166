using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Regler;

/// <summary>
/// Reads the conditions of field rules: <c>"vilkaar": [{ "navn", "familie", "beskrivelse", "vedtakAnnetEnn", "noenAv", "endret", "etter", "alle",
/// "ingen" }]</c>.
/// </summary>
internal sealed class VilkaarReader(Findings findings)
{
    private readonly ImmutableArray<VilkaarModel>.Builder _vilkaar = ImmutableArray.CreateBuilder<VilkaarModel>();

    public EquatableArray<VilkaarModel> Read(ImmutableArray<JsonNode> items)
    {
        foreach (var item in items)
        {
            if (ObjectReader.Open(item, findings) is { } reader)
            {
                ReadOne(reader);
            }
        }

        return new(_vilkaar.ToImmutable());
    }

    /// <summary>A condition that a rule or another condition names; null when there is none, which has been reported.</summary>
    public string? Known(string name, JsonPosition position)
    {
        if (_vilkaar.Any(vilkaar => vilkaar.Navn == name))
        {
            return name;
        }

        findings.Report(DataRules.WrongType, $"There is no condition '{name}'; write it among 'vilkaar', before what names it", position);
        return null;
    }

    private void ReadOne(ObjectReader reader)
    {
        var name = ReadName(reader);
        var familie = reader.OptionalNode("familie") is null ? null : reader.RequiredChoice("familie", RegelReader.Familier);
        var description = reader.RequiredString("beskrivelse");
        var types = reader.ReadCodes("vedtakAnnetEnn", "Vedtakstype");
        var anyOf = ReadNames(reader, "noenAv", ReadField);
        var changed = reader.OptionalNode("endret") is { } field ? ReadField(field) : null;
        var after = reader.OptionalNode("etter") is null ? null : reader.RequiredChoice("etter", ["programslutt"]);
        var all = ReadNames(reader, "alle", ReadKnown);
        var none = ReadNames(reader, "ingen", ReadKnown);
        reader.RefuseOthers();
        if (types.IsEmpty && anyOf.IsEmpty && changed is null && after is null && all.IsEmpty && none.IsEmpty)
        {
            findings.Report(DataRules.MissingMember, "A condition asks for something", reader.PositionOf("navn"));
        }

        if (name is not null && description is not null)
        {
            _vilkaar.Add(new(name, familie is null ? null : NameForm.ToPascalCase(familie), description, types, anyOf, changed, after, all, none));
        }
    }

    private string? ReadName(ObjectReader reader)
    {
        if (reader.RequiredString("navn") is not { } name)
        {
            return null;
        }

        if (!NameForm.IsKode(name))
        {
            findings.Report(DataRules.NotKebabCase, "'navn' must be kebab-case (a-z, 0-9, single hyphens)", reader.PositionOf("navn"));
            return null;
        }

        if (_vilkaar.Any(other => other.Navn == name))
        {
            findings.Report(DataRules.NotUnique, $"There is a condition '{name}' already", reader.PositionOf("navn"));
            return null;
        }

        return name;
    }

    private static EquatableArray<string> ReadNames(ObjectReader reader, string member, Func<JsonNode, string?> read) =>
        new([.. reader.OptionalItems(member).Select(read).OfType<string>()]);

    private string? ReadKnown(JsonNode item)
    {
        if (item.TryGetString(out var name))
        {
            return Known(name, item.Position);
        }

        findings.Report(DataRules.WrongType, "This must be the name of a condition", item.Position);
        return null;
    }

    private string? ReadField(JsonNode item)
    {
        if (item.TryGetString(out var name) && NameForm.IsCamelCase(name))
        {
            return name;
        }

        findings.Report(DataRules.WrongType, "This must be the JSON name of a field", item.Position);
        return null;
    }
}
