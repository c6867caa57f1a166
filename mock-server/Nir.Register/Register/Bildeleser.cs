using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;

namespace Nir.Register.Register;

/// <summary>Reads a register from its file. The answer to a file that it cannot read says why, and never what stood there.</summary>
internal static class Bildeleser
{
    /// <summary>The state of a file, and what its journal leads to, which is the same to the byte.</summary>
    /// <exception cref="FormatException">It is not such a file, is of a newer version, or its journal does not lead to its state.</exception>
    public static Registertilstand Les(ReadOnlyMemory<byte> utf8Json, Registeroppsett oppsett)
    {
        using var dokument = Parse(utf8Json);
        KrevVersjon(dokument.RootElement);
        try
        {
            return LesTilstand(dokument.RootElement.GetProperty("tilstand"), MedProfil(dokument.RootElement, oppsett));
        }
        catch (Exception feil) when (feil is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException or FormatException)
        {
            // Its message may quote the file.
            throw new FormatException("The snapshot is damaged: its state cannot be read.");
        }
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            return JsonDocument.Parse(utf8Json);
        }
        catch (JsonException)
        {
            throw new FormatException("The file is not a register's snapshot: it is not JSON.");
        }
    }

    private static Registeroppsett MedProfil(JsonElement rot, Registeroppsett oppsett) => oppsett with
    {
        Profil = Enum.TryParse<Profil>(rot.GetProperty("profil").GetString(), ignoreCase: true, out var profil) ? profil : Profil.Dokumentert,
        UkjentePersonerOpprettes = rot.GetProperty("ukjentePersonerOpprettes").GetBoolean(),
    };

    /// <summary>What the journal of a file leads to from its ground.</summary>
    /// <exception cref="FormatException">It is not such a file, or is of a newer version.</exception>
    public static Registertilstand GjoerIgjen(ReadOnlyMemory<byte> utf8Json, Registeroppsett oppsett)
    {
        using var dokument = JsonDocument.Parse(utf8Json);
        var rot = dokument.RootElement;
        KrevVersjon(rot);
        oppsett = MedProfil(rot, oppsett);
        var numre = LesTilstand(rot.GetProperty("tilstand"), oppsett).Personer;
        return rot.GetProperty("journal").EnumerateArray().Aggregate(
            LesTilstand(rot.GetProperty("grunnlag"), oppsett),
            (tilstand, post) => Registermaskin.Anvend(tilstand, Dato(post, "dato")!.Value, Kommandojson.Les(post, numre)).Tilstand);
    }

    internal static DateOnly? Dato(JsonElement element, string navn) => element.TryGetProperty(navn, out var verdi)
        ? DateOnly.ParseExact(verdi.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    private static void KrevVersjon(JsonElement rot)
    {
        if (rot.ValueKind is not JsonValueKind.Object || !rot.TryGetProperty("format", out var format) || format.GetString() != Oeyeblikksbilde.Format)
        {
            throw new FormatException($"The file is not a register's snapshot: \"format\" is not \"{Oeyeblikksbilde.Format}\".");
        }

        if (!rot.TryGetProperty("versjon", out var tall) || !tall.TryGetInt32(out var versjon))
        {
            throw new FormatException("The snapshot does not say which version it is of.");
        }

        if (versjon != Oeyeblikksbilde.Versjon)
        {
            throw new FormatException(string.Create(
                CultureInfo.InvariantCulture, $"The snapshot is of version {versjon}, and this server reads version {Oeyeblikksbilde.Versjon}. Use the server that made it, or a newer one."));
        }
    }

    private static Registertilstand LesTilstand(JsonElement element, Registeroppsett oppsett)
    {
        var tilstand = element.GetProperty("personer").EnumerateArray().Aggregate(Registertilstand.Tom(oppsett), LesPerson);
        var ventende = tilstand.Ventende.ToBuilder();
        foreach (var post in element.GetProperty("ventende").EnumerateArray())
        {
            ventende.Add((Dato(post, "ankommer")!.Value, post.GetProperty("nummer").GetInt64()), LesData(post.GetProperty("data")));
        }

        return tilstand with
        {
            Dato = Dato(element, "dato"),
            SisteVersjon = element.GetProperty("sisteVersjon").GetInt64(),
            SisteVentende = element.GetProperty("sisteVentende").GetInt64(),
            Stengt = [.. element.GetProperty("stengt").Deserialize(DriftJsonContext.Default.ValueListStengt)!],
            Ventende = ventende.ToImmutable(),
        };
    }

    private static Registertilstand LesPerson(Registertilstand tilstand, JsonElement element)
    {
        var data = LesData(element.GetProperty("persondata"));
        var person = new Registerperson
        {
            Id = element.GetProperty("id").GetInt32(),
            Identifikatorer = data.Referanse,
            Data = element.GetProperty("harData").GetBoolean() ? data with { Henvendelser = null } : null,
            Henvendelser = [.. data.Henvendelser ?? []],
        };
        tilstand = Personer.Sett(tilstand, person).Tilstand;
        return element.GetProperty("registreringer").EnumerateArray().Select(oppfoering => LesOppfoering(oppfoering, person.Id))
            .Aggregate(tilstand, static (sum, oppfoering) => sum.Med(oppfoering.Registrering.Id, oppfoering));
    }

    private static Registeroppfoering LesOppfoering(JsonElement element, int person)
    {
        var versjoner = element.GetProperty("versjoner").EnumerateArray().Select(static versjon => new Registreringsversjon(
            versjon.GetProperty("versjon").GetString()!,
            versjon.GetProperty("registrering").Deserialize(NirJsonContext.Default.Registrering)!,
            versjon.GetProperty("stoerrelse").GetInt32())).ToImmutableList();
        return new()
        {
            Person = person,
            Varsel = Dato(element, "varsel"),
            Avslutninger = [.. element.GetProperty("avslutninger").EnumerateArray().Select(LesSpor)],
            Gjeldende = versjoner[^1],
            Tidligere = versjoner.RemoveAt(versjoner.Count - 1),
        };
    }

    private static Avslutningsspor LesSpor(JsonElement element) => new(
        AvslutningsaarsakKodeverk.TryParse(element.GetProperty("aarsak").GetString(), out var aarsak) ? aarsak : default,
        Dato(element, "dato")!.Value,
        Dato(element, "beregnet")!.Value,
        Atferd.Hent(element.GetProperty("atferd").GetString()!).Id)
    {
        Opphevet = Dato(element, "opphevet"),
    };

    private static Persondata LesData(JsonElement element) => element.Deserialize(NirJsonContext.Default.Persondata)!;
}
