using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Nir.Cli.Console;
using Nir.Sdk.Client;
using Nir.Sdk.Client.Credentials;
using Nir.Sdk.Client.Http;
using Nir.Sdk.Client.Results;

namespace Nir.Cli.Contracts;

/// <summary><c>nir doctor</c>: whether the way to a register is open: clock, TLS, token, role. What it prints holds no personal data and no secret.</summary>
internal static class DoctorCommand
{
    private const string Secret = "NIR_CLIENT_SECRET";
    private static readonly TimeSpan MostDrift = TimeSpan.FromSeconds(30);

    public static Command Create(Surroundings surroundings)
    {
        var endpoint = Arguments.Endpoint(surroundings.Pick("Registerets adresse.", "The register's address."));
        var client =
            new Option<string?>("--client-id")
            {
                Description = surroundings.Pick($"Klient-id; hemmeligheten leses fra {Secret}.", $"The client id; the secret is read from {Secret}."),
                HelpName = "ID",
            };
        var json = Arguments.Json();
        var command =
            new Command("doctor",
                surroundings.Pick("Undersøker oppsettet: klokke, TLS, token, rolle, versjoner.",
                    "Looks at the set-up: clock, TLS, token, role, versions.")) { endpoint, client, json };
        command.SetHandler(async (parsed, stop) =>
        {
            var findings = new List<(string What, bool IsGood, string Seen)>
            {
                ("nir", true, typeof(DoctorCommand).Assembly.GetName().Version?.ToString(3) ?? "unknown"),
                (".NET", true, RuntimeInformation.FrameworkDescription),
                ("system", true, RuntimeInformation.OSDescription),
                ("time zone", true, TimeZoneInfo.Local.Id),
            };
            if (parsed.GetValue(endpoint) is { } address)
            {
                findings.AddRange(await LookAsync(address, parsed.GetValue(client), surroundings.Read(Secret), stop));
            }

            Write(surroundings, findings, parsed.GetValue(json));
            return findings.TrueForAll(static finding => finding.IsGood) ? 0 : 1;
        });
        return command;
    }

    private static async Task<List<(string, bool, string)>> LookAsync(Uri address, string? client, string? secret, CancellationToken stop)
    {
        var findings = new List<(string, bool, string)>();
        using var http = new HttpClient(NirHttpHandler.Create()) { Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "helse"), stop);
            findings.Add(("address", answer.IsSuccessStatusCode, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture)));
            findings.Add(
                ("TLS", address.Scheme is "https" || address.IsLoopback,
                address.Scheme is "https" ? "trusted" : address.IsLoopback ? "none, on this machine" : "none: never send over this"));
            if (answer.Headers.Date is { } there)
            {
                var drift = TimeProvider.System.GetUtcNow() - there;
                findings.Add(
                    ("clock", drift.Duration() < MostDrift, string.Create(CultureInfo.InvariantCulture, $"{drift.TotalSeconds:0} s from the register's")));
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            findings.Add(("address", false, fault.InnerException?.GetType().Name ?? "no answer"));
            return findings;
        }

        if (client is not null && secret is not null)
        {
            findings.Add(await TokenAsync(address, client, secret, stop));
        }

        return findings;
    }

    private static async Task<(string, bool, string)> TokenAsync(Uri address, string client, string secret, CancellationToken stop)
    {
        try
        {
            var nir = new NirClient(address, new ClientCredentialsCredential(new Uri(address, "oauth/token"), client, secret));
            await nir.ReadKommunerAsync(cancellationToken: stop);
            return ("token and role", true, "accepted");
        }
        catch (NirException fault)
        {
            return ("token and role", false, fault.ErrorCode.ToString());
        }
    }

    private static void Write(Surroundings surroundings, List<(string What, bool IsGood, string Seen)> findings, bool asJson)
    {
        if (!asJson)
        {
            TextTable.Write(surroundings.Output, [.. findings.Select(static one => new[] { one.IsGood ? "ok" : "WRONG", one.What, one.Seen })]);
            return;
        }

        surroundings.Output.WriteLine(JsonText.Write(json =>
        {
            json.WriteStartArray();
            foreach (var (what, isGood, seen) in findings)
            {
                json.WriteStartObject();
                json.WriteString("what", what);
                json.WriteBoolean("good", isGood);
                json.WriteString("seen", seen);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }));
    }
}
