using System.Text.Json.Nodes;
using Nir.Conformance.Systems;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Fagsystem.Conformance;

/// <summary>Ends, reopens and removes what NIR holds.</summary>
internal static class SampleRepair
{
    /// <summary>
    /// Registers why a programme ended. Where NIR has computed an end, integreringsloven's programmes get the true one added («Legg til»), and
    /// introduksjonsloven's have the computed one deleted first.
    /// </summary>
    public static async Task<ShownCase> EndAsync(SampleConnection connection, CaseFile file, JsonObject avslutning, CancellationToken cancellationToken)
    {
        file.Facts["avslutning"] = avslutning.DeepClone();
        file.IsPending = true;
        var registrering = SampleTransfer.Map(connection, file);
        var client = connection.Client(registrering);
        var end = ((Introduksjonsprogram)registrering).Avslutning!;
        if (await SampleViews.FindComputedEndAsync(connection, file, cancellationToken) is null
            || await client.ReadAsync(file.Id, cancellationToken: cancellationToken) is not { } stored)
        {
            return await SampleTransfer.TransferAsync(connection, file, cancellationToken);
        }

        if (registrering.Lovverk is Lovverk.Introduksjonsloven)
        {
            var removed = await client.RemoveComputedEndAsync(stored, cancellationToken: cancellationToken);
            return removed.IsAccepted ? await SampleTransfer.TransferAsync(connection, file, cancellationToken) : Show(removed);
        }

        var added = await client.AddEndAsync(stored, end, cancellationToken: cancellationToken);
        if (added is Accepted accepted)
        {
            connection.Memory.Keep(registrering, accepted.Version);
            file.IsPending = false;
        }

        return Show(added);
    }

    public static async Task<ShownCase> ReopenAsync(SampleConnection connection, CaseFile file, CancellationToken cancellationToken)
    {
        var client = connection.Client(SampleTransfer.Map(connection, file));
        if (await client.ReadAsync(file.Id, cancellationToken: cancellationToken) is not { } stored)
        {
            return new ShownCase { Outcome = "absent" };
        }

        var reopened = await client.ReopenAsync(stored, cancellationToken: cancellationToken);
        if (reopened is Accepted accepted)
        {
            file.Facts.Remove("avslutning");
            connection.Memory.Keep(SampleTransfer.Map(connection, file), accepted.Version);
        }

        return Show(reopened);
    }

    public static async Task<ShownCase> DeleteAsync(SampleConnection connection, CaseFile file, CancellationToken cancellationToken)
    {
        var client = connection.Client(SampleTransfer.Map(connection, file));
        file.IsPending = false;
        return await client.ReadAsync(file.Id, cancellationToken: cancellationToken) is { } stored
            ? new ShownCase { Outcome = (await client.DeleteAsync(stored, cancellationToken: cancellationToken)).IsGone ? "deleted" : "refused" }
            : new ShownCase { Outcome = "absent" };
    }

    public static async Task<ShownCase> ContactAsync(SampleConnection connection, CaseFile file, JsonObject henvendelse, CancellationToken cancellationToken)
    {
        var registrering = SampleTransfer.Map(connection, file);
        var sent = await connection.Client(registrering).SendContactAsync(new HenvendelseMessage
        {
            Kommune = registrering.Kommune,
            Person = registrering.Person,
            Henvendelse = new()
            {
                Id = Guid.NewGuid(),
                Type = Enum.Parse<Henvendelsestype>(henvendelse["type"]!.GetValue<string>(), ignoreCase: true),
                Familie = registrering.Familie,
                Dato = DateOnly.ParseExact(henvendelse["dato"]!.GetValue<string>(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            },
        }, cancellationToken: cancellationToken);
        return Show(sent);
    }

    private static ShownCase Show(TransferResult result) => new()
    {
        Outcome = result.Match(static _ => "accepted", static _ => "refused", static _ => "conflict", static _ => "unknown"),
        Rules = [.. result.Match(static accepted => accepted.Merknader, static refused => refused.Avvik, static conflict => conflict.Avvik, static _ => [])
            .Select(static avvik => avvik.Regel).Distinct()],
    };
}
