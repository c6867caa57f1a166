using System.Collections.Immutable;
using System.Globalization;
using Nir.Conformance.Systems;
using Nir.Sdk.Contract;
using Nir.Sdk.Frister;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Conformance;

/// <summary>What the fagsystem shows of what NIR holds.</summary>
internal static class SampleViews
{
    public static async Task<ShownCase> CheckAsync(SampleConnection connection, CaseFile file, CancellationToken cancellationToken)
    {
        var registrering = SampleTransfer.Map(connection, file);
        var compared = await connection.Client(registrering).CompareAsync(registrering, cancellationToken: cancellationToken);
        return new ShownCase { Outcome = compared.Match(static _ => "same", static _ => "different", static _ => "absent") };
    }

    /// <summary>NIR's own deadlines, beside this fagsystem's when they differ.</summary>
    public static async Task<ShownCase> StatusAsync(SampleConnection connection, CaseFile file, CancellationToken cancellationToken)
    {
        var registrering = SampleTransfer.Map(connection, file);
        var client = connection.Client(registrering);
        var status = await client.ReadStatusAsync(registrering.Person, cancellationToken: cancellationToken);
        var data = await client.ReadPersondataAsync(registrering.Person, cancellationToken: cancellationToken);
        var compared = new Regelmotor().Compare(file.Person.ToSak([registrering]), connection.Dato, status.ToNirBeregning());
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var frist in status.Frister ?? [])
        {
            if (frist.Frist is { } date)
            {
                values[$"frist-{frist.Type.ToKode()}"] = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        if (status.Lovverk is { } law)
        {
            values["lovverk"] = law.ToKode();
        }

        if (Standing(status, file) is { } end)
        {
            values["avslutning"] = end.Avslutningsaarsak.ToKode();
        }

        values["beskyttet-adresse"] = data.HarBeskyttetAdresse is true ? "ja" : "nei";
        return new ShownCase
        {
            Outcome = status.Registreringer.Any(one => one.Id == file.Id) ? "accepted" : "absent",
            Rules = [.. Regler(status, file).Concat(compared.ErLik ? [] : ["NIR3019"]).Distinct()],
            Values = values.ToImmutable(),
        };
    }

    /// <summary>The forvalg of the personliste, and the ended programmes without a reason.</summary>
    public static async Task<bool> IsListedAsync(SampleConnection connection, CaseFile file, string list, CancellationToken cancellationToken)
    {
        var registrering = SampleTransfer.Map(connection, file);
        var status = await connection.Client(registrering).ReadStatusAsync(registrering.Person, cancellationToken: cancellationToken);
        var regler = Regler(status, file).ToList();
        return list switch
        {
            "uten-tiltak" => regler.Contains("NIR1101"),
            "uten-timer" => regler.Contains("NIR1102"),
            "uten-sluttmaal" => regler.Contains("NIR1104"),
            "uten-norskmaal" => regler.Contains("NIR1105"),
            "uten-avslutningsaarsak" => regler.Contains("NIR1103")
                || (Standing(status, file)?.Avslutningsaarsak is Avslutningsaarsak.AvslutningsaarsakIkkeRegistrert
                    && registrering is Introduksjonsprogram { Avslutning: null }),
            _ => throw new ArgumentOutOfRangeException(nameof(list), "There is no such list."),
        };
    }

    public static async Task<BeregnetAvslutning?> FindComputedEndAsync(SampleConnection connection, CaseFile file, CancellationToken cancellationToken)
    {
        var registrering = SampleTransfer.Map(connection, file);
        return Standing(await connection.Client(registrering).ReadStatusAsync(registrering.Person, cancellationToken: cancellationToken), file);
    }

    private static BeregnetAvslutning? Standing(Personstatus status, CaseFile file) =>
        status.Registreringer.FirstOrDefault(one => one.Id == file.Id)?.BeregnedeAvslutninger?.FirstOrDefault(static end => end.Opphevet is null);

    private static IEnumerable<string> Regler(Personstatus status, CaseFile file) =>
        status.Registreringer.Where(one => one.Id == file.Id).SelectMany(static one => one.Merknader).Select(static merknad => merknad.Regel);
}
