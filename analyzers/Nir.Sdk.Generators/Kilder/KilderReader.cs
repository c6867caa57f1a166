using System.Collections.Immutable;
using Nir.Sdk.Generators.Checking;
using Nir.Sdk.Generators.Json;
using Nir.Sdk.Generators.Tekst;

namespace Nir.Sdk.Generators.Kilder;

/// <summary>Reads <c>kilder.json</c>. A source that is not whole is reported and left out.</summary>
internal static class KilderReader
{
    public static KilderModel Read(JsonDocument document, Findings findings)
    {
        findings.Report(document.Errors);
        if (document.Root is null || ObjectReader.Open(document.Root, findings) is not { } reader)
        {
            return default;
        }

        var kilder = ImmutableArray.CreateBuilder<KildeModel>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in reader.RequiredItems("kilder"))
        {
            if (ReadKilde(item, ids, findings) is { } kilde)
            {
                kilder.Add(kilde);
            }
        }

        reader.RefuseOthers();
        return new KilderModel(new(kilder.ToImmutable()));
    }

    private static KildeModel? ReadKilde(JsonNode item, HashSet<string> ids, Findings findings)
    {
        if (ObjectReader.Open(item, findings) is not { } reader)
        {
            return null;
        }

        var id = ReadId(reader, ids, findings);
        var title = reader.RequiredString("tittel");
        var url = ReadUrl(reader, findings);
        var paragraf = reader.OptionalString("paragraf");
        var read = reader.RequiredDate("lest");
        var word = reader.RequiredString("ord");
        reader.RefuseOthers();

        return id is null || title is null || url is null || read is null || word is null
            ? null
            : new KildeModel(id, title, url, paragraf, read.Value, word);
    }

    private static string? ReadId(ObjectReader reader, HashSet<string> ids, Findings findings)
    {
        if (reader.RequiredString("id") is not { } id)
        {
            return null;
        }

        if (!NameForm.IsKebabCase(id))
        {
            findings.Report(DataRules.NotKebabCase, $"The id '{id}' must be kebab-case (a-z, 0-9, single hyphens)", reader.PositionOf("id"));
            return null;
        }

        if (ids.Add(id))
        {
            return id;
        }

        findings.Report(DataRules.NotUnique, $"The id '{id}' stands here twice; an id names one source", reader.PositionOf("id"));
        return null;
    }

    private static string? ReadUrl(ObjectReader reader, Findings findings)
    {
        if (reader.RequiredString("url") is not { } url)
        {
            return null;
        }

        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http"))
        {
            return url;
        }

        findings.Report(DataRules.WrongType, "'url' must be an absolute https address", reader.PositionOf("url"));
        return null;
    }
}
