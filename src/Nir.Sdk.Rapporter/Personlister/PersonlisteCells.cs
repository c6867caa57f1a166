using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Rapporter.Csv;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Personlister;

/// <summary>Reads what <see cref="PersonlisteColumns"/> writes.</summary>
internal static class PersonlisteCells
{
    public static PersonlisteRow Read(CsvRow cells)
    {
        var person = new PersonReference { DufNummer = cells.DufNummer("dufnummer"), Foedselsnummer = cells.Foedselsnummer("foedselsnummer") };
        return WithContent(cells, new()
        {
            PersonKey = cells.RequireId("personnoekkel"),
            Person = person.IsGiven ? person : null,
            Fornavn = cells.Text("fornavn"),
            Etternavn = cells.Text("etternavn"),
            HarBeskyttetAdresse = cells.Truth("beskyttet_adresse") is true,
            Kommune = cells.Kommune("kommune"),
            Lovverk = cells.Kode<Lovverk>("lovverk", LovverkKodeverk.TryParse),
            Familie = cells.RequireWord<Registreringsfamilie>("familie"),
            Rettsstilling = cells.Kode<Rettsstilling>("rettsstilling", RettsstillingKodeverk.TryParse),
            Kategori = cells.Kode<Kategori>("kategori", KategoriKodeverk.TryParse),
            Ordning = cells.Kode<Ordning>("ordning", OrdningKodeverk.TryParse),
            Registrering = cells.Id("registrering"),
            Version = cells.Text("versjon"),
            ReservasjonMotForskning = cells.Truth("reservasjon_mot_forskning") is true,
            Opplysninger = cells.List<OpplysningAnswer>("opplysninger", TryReadAnswer, "an item with its status"),
        });
    }

    private static PersonlisteRow WithContent(CsvRow cells, PersonlisteRow row) => row with
    {
        Vedtak = cells.List<Vedtakstype>("vedtak", VedtakstypeKodeverk.TryParse, "a kind of vedtak"),
        Vedtaksdato = cells.Day("vedtaksdato"),
        Startdato = cells.Day("startdato"),
        Sluttmaal = cells.Kode<Sluttmaal>("sluttmaal", SluttmaalKodeverk.TryParse),
        Integreringskontrakt = cells.Day("integreringskontrakt"),
        Utdanningsbakgrunn = cells.Kode<Utdanningsbakgrunn>("utdanningsbakgrunn", UtdanningsbakgrunnKodeverk.TryParse),
        Norskmaal = cells.List<Norskmaal>("norskmaal", TryReadMaal, "a goal as skill:level"),
        Tiltak = cells.List<Tiltakstype>("tiltak", TiltakstypeKodeverk.TryParse, "a kind of tiltak"),
        TimerNorsk = cells.Number("timer_norsk"),
        TimerSamfunnskunnskap = cells.Number("timer_samfunnskunnskap"),
        Fravaer = (int)(cells.Number("fravaer") ?? 0),
        FulltidVideregaaende = cells.Truth("fulltid_videregaaende"),
        Sluttdato = cells.Day("sluttdato"),
        Avslutningsaarsak = cells.Kode<Avslutningsaarsak>("avslutningsaarsak", AvslutningsaarsakKodeverk.TryParse),
        BeregnetAarsak = cells.Kode<Avslutningsaarsak>("beregnet_aarsak", AvslutningsaarsakKodeverk.TryParse),
        BeregnetSluttdato = cells.Day("beregnet_sluttdato"),
        Frister = cells.List<PersonlisteFrist>("frister", TryReadFrist, "a deadline as kind:day"),
    };

    private static bool TryReadMaal(ReadOnlySpan<char> text, out Norskmaal value)
    {
        value = null!;
        var colon = text.IndexOf(':');
        if (colon < 0 || !NorskmaalnivaaKodeverk.TryParse(text[(colon + 1)..], out var level))
        {
            return false;
        }

        var isWhole = text[..colon] is "alle";
        if (!isWhole & !DelferdighetKodeverk.TryParse(text[..colon], out var skill))
        {
            return false;
        }

        value = new() { Delferdighet = isWhole ? null : skill, Nivaa = level };
        return true;
    }

    private static bool TryReadFrist(ReadOnlySpan<char> text, out PersonlisteFrist value)
    {
        value = null!;
        var parts = text.ToString().Split(':');
        if (parts is not ([_, _] or [_, _, "forfalt"]) || !FristtypeKodeverk.TryParse(parts[0], out var type) || !CsvCell.TryReadDay(parts[1], out var day))
        {
            return false;
        }

        value = new(type, day, parts.Length == 3);
        return true;
    }

    private static bool TryReadAnswer(ReadOnlySpan<char> text, out OpplysningAnswer value)
    {
        value = null!;
        if (text.ToString().Split(':') is not [var item, var status, var registered, var regel, var frist, var overdue, var missing]
            || !CsvCell.TryReadWord(item, out Opplysning opplysning) || !CsvCell.TryReadWord(status, out Opplysningsstatus known)
            || registered is not ("registrert" or "ikke") || overdue is not ("forfalt" or "nei")
            || (frist.Length > 0 && !CsvCell.TryReadDay(frist, out _)))
        {
            return false;
        }

        value = new()
        {
            Opplysning = opplysning,
            Status = known,
            ErRegistrert = registered is "registrert",
            Regel = regel.Length > 0 ? regel : null,
            Frist = frist.Length > 0 && CsvCell.TryReadDay(frist, out var day) ? day : null,
            ErForfalt = overdue is "forfalt",
            Mangel = missing.Length > 0 ? missing : null,
        };
        return true;
    }
}
