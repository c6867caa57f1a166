using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Nir.Sdk.Json;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Regler.Overlay;

/// <summary>Reads an overlay and collects every fault, so that one run shows them all.</summary>
internal sealed class OverlayReader(string fileName)
{
    private const string SupportedVersion = "nir-overlay-v1";

    private static readonly JsonDocumentOptions Strictly = new() { AllowDuplicateProperties = false };

    private readonly List<OverlayFault> _error = [];

    public NirOverlay Read(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using var document = JsonDocument.Parse(ByteOrderMark.Skip(utf8Json), Strictly);
            var overlay = Read(new OverlayObject(document.RootElement, "", Report));
            return _error.Count == 0 ? overlay : throw new NirOverlayException(_error);
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber + 1)?.ToString(CultureInfo.InvariantCulture) ?? "?";
            // Its own words quote the file: they are not kept within.
            throw new NirOverlayException([new OverlayFault(fileName, "", $"The file is not JSON: see line {line}.")]);
        }
    }

    private NirOverlay Read(OverlayObject root)
    {
        if (root.ToText("format") is { } format && format != SupportedVersion)
        {
            Report("/format", $"This version reads \"{SupportedVersion}\" only.");
        }

        var overlay = new NirOverlay(
            root.ToText("navn") ?? "",
            root.Members("koder").Select(ReadKoder).OfType<(string List, KodeTranslation Koder)>()
                .ToImmutableDictionary(static pair => pair.List, static pair => pair.Koder),
            root.Members("regler").Select(ReadRegel).OfType<(string Id, RegelAdjustment Adjustment)>()
                .ToImmutableDictionary(static pair => pair.Id, static pair => pair.Adjustment),
            [.. root.Elements("tilleggsregler").Select(ReadExtraRegel).OfType<ExtraRegel>()],
            root.Members("nirFra").Select(ReadNirFrom).OfType<(Registreringsfamilie, string, DateOnly)>()
                .ToImmutableDictionary(static row => (row.Item1, row.Item2), static row => row.Item3));
        root.RefuseOthers();
        return overlay;
    }

    private (string, KodeTranslation)? ReadKoder(OverlayMember member)
    {
        if (KodeverkRegistry.All.FirstOrDefault(list => list.Navn == member.Navn) is not { } list)
        {
            Report(member.Peker, "There is no code list with this name.");
            return null;
        }

        var (toWire, fromWire) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var kode in new OverlayObject(member.Verdi, member.Peker, Report).AllTexts())
        {
            if (!list.Entries.Any(entry => entry.Kode == kode.Navn))
            {
                Report(kode.Peker, $"The code list {list.Navn} has no such code.");
            }
            else if (!fromWire.TryAdd(kode.Tekst, kode.Navn))
            {
                Report(kode.Peker, "Another code of the list has this wire code already.");
            }
            else
            {
                toWire.Add(kode.Navn, kode.Tekst);
            }
        }

        return (list.Navn, new KodeTranslation(toWire.ToFrozenDictionary(), fromWire.ToFrozenDictionary()));
    }

    private (string, RegelAdjustment)? ReadRegel(OverlayMember member)
    {
        if (!RegelCatalogue.TryFind(member.Navn, out _))
        {
            Report(member.Peker, "There is no rule with this id.");
            return null;
        }

        var instance = new OverlayObject(member.Verdi, member.Peker, Report);
        var severity = instance.Choice("alvorlighet", ["av", "merknad", "avvisning"]);
        var adjustment = new RegelAdjustment(
            IsOff: severity == "av",
            severity switch { "merknad" => Alvorlighet.Merknad, "avvisning" => Alvorlighet.Avvisning, _ => null },
            instance.OptionalText("tekst"), instance.OptionalText("tekstEn"), instance.OptionalText("utbedring"), instance.OptionalText("utbedringEn"));
        instance.RefuseOthers();
        return (member.Navn, adjustment);
    }

    private ExtraRegel? ReadExtraRegel(OverlayMember element)
    {
        var instance = new OverlayObject(element.Verdi, element.Peker, Report);
        var (id, felt, lovverk) = (instance.ToText("id"), ReadFelt(instance.ToText("felt"), $"{element.Peker}/felt"), instance.OptionalText("lovverk"));
        var (kind, severity) = (instance.RequiredChoice("slag", ["forbudt", "paakrevd"]), instance.RequiredChoice("alvorlighet", ["merknad", "avvisning"]));
        var (from, text, textEn, begrunnelse) = (instance.Date("fra"), instance.ToText("tekst"), instance.ToText("tekstEn"), instance.ToText("begrunnelse"));
        instance.RefuseOthers();
        if (id?.StartsWith("NIR", StringComparison.OrdinalIgnoreCase) == true)
        {
            Report($"{element.Peker}/id", "The ids that begin with NIR are this library's; choose another.");
        }

        Lovverk law = default;
        if (lovverk is not null && !LovverkKodeverk.TryParse(lovverk.AsSpan(), out law))
        {
            Report($"{element.Peker}/lovverk", "The law is a code of the list Lovverk.");
        }

        return id is null || felt is null || kind is null || severity is null || text is null || textEn is null || begrunnelse is null
            ? null
            : new ExtraRegel
            {
                Id = id,
                Familie = felt.Value.Familie,
                Medlem = felt.Value.Medlem,
                Lovverk = lovverk is null ? null : law,
                IsForbud = kind == "forbudt",
                Alvorlighet = severity == "avvisning" ? Alvorlighet.Avvisning : Alvorlighet.Merknad,
                Fra = from,
                Tekst = text,
                TekstEn = textEn,
                Begrunnelse = begrunnelse,
            };
    }

    private (Registreringsfamilie, string, DateOnly)? ReadNirFrom(OverlayMember member)
    {
        var felt = ReadFelt(member.Navn, member.Peker);
        var date = OverlayObject.ReadDate(member.Verdi);
        if (date is null)
        {
            Report(member.Peker, "A day is expected, written as yyyy-MM-dd.");
        }

        return felt is { } f && date is { } d ? (f.Familie, f.Medlem, d) : null;
    }

    /// <summary>Reads <c>Introduksjonsprogram.Sluttmaal</c>.</summary>
    private (Registreringsfamilie Familie, string Medlem)? ReadFelt(string? felt, string jsonPointer)
    {
        if (felt is null)
        {
            return null;
        }

        if (felt.Split('.') is [var familie, var member]
            && Enum.TryParse<Registreringsfamilie>(familie, out var known)
            && FeltLookup.KanUtelates(known, member))
        {
            return (known, member);
        }

        Report(jsonPointer, "A field is a family and an optional property of it, for example Introduksjonsprogram.Sluttmaal.");
        return null;
    }

    private void Report(string jsonPointer, string message) => _error.Add(new OverlayFault(fileName, jsonPointer, message));
}
