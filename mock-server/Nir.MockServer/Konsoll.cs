using Nir.MockServer.WireMock;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Nir.Register;
using Nir.Register.OpenApi;
using Nir.Register.Register;
using Nir.Sdk.Regler.Overlay;

namespace Nir.MockServer;

/// <summary>The program: serves until told to stop, or writes the contract's document.</summary>
internal static class Konsoll
{
    private const int Feil = 2;

    // Each has a WireMock of its own, with a port.
    private const int MostTenantsWithMappings = 256;

    /// <summary>Runs the program.</summary>
    /// <returns>The exit code: 0, or 2 with one line on <paramref name="feil"/>.</returns>
    public static async Task<int> KjoerAsync(IReadOnlyList<string> argumenter, TextWriter ut, TextWriter feil, CancellationToken stopp)
    {
        try
        {
            var linje = Kommandolinje.Les(argumenter);
            if (linje.Hjelp)
            {
                await ut.WriteLineAsync(Kommandolinje.Bruk);
            }
            else if (linje.OpenApi is { } fil)
            {
                await File.WriteAllTextAsync(fil, await ContractDocument.CreateAsync(), CancellationToken.None);
            }
            else
            {
                await TjenAsync(linje, ut, feil, stopp);
            }

            return 0;
        }
        catch (Exception grunn) when (grunn is FormatException or NirOverlayException or IOException or SocketException or UnauthorizedAccessException)
        {
            await feil.WriteLineAsync(grunn.Message.ReplaceLineEndings(" "));
            return Feil;
        }
    }

    private static NirServerOptions Oppsett(Kommandolinje linje) => new()
    {
        Port = linje.Port,
        Logging = Logg,
        Front = place => new WireMockDoor(place, linje.Mappings),
        MaksLeietakere = linje.Mappings is null ? new NirServerOptions().MaksLeietakere : MostTenantsWithMappings,
        Oppsett = (linje.Oppsett ?? Registeroppsett.Dokumentert) with { Overlay = linje.Overlay is { } fil ? NirOverlay.Les(fil) : null },
    };

    private static async Task TjenAsync(Kommandolinje linje, TextWriter ut, TextWriter feil, CancellationToken stopp)
    {
        await using var server = await NirServer.StartAsync(Oppsett(linje), CancellationToken.None);
        var mappings = ReadMappings(server);
        if (linje.Dato is { } dato)
        {
            server.Register.Klokke.Sett(dato);
        }

        foreach (var person in Velkomst.Personer)
        {
            server.Register.Utfoer(new Registerkommando.OpprettPerson(person));
        }

        foreach (var fault in linje.Faults.IsDefault ? [] : linje.Faults)
        {
            server.Faults.Add(fault);
        }

        if (linje.Personer is { } fil)
        {
            Personfil.Last(fil, server.Register);
        }

        await ut.WriteLineAsync(Velkomst.Tekst(server));
        foreach (var fault in mappings.Faults)
        {
            await feil.WriteLineAsync($"Not loaded: {fault}");
        }

        await ut.FlushAsync(CancellationToken.None);
        var ferdig = new TaskCompletionSource();
        await using (stopp.Register(ferdig.SetResult))
        {
            await ferdig.Task;
        }
    }

    /// <summary>Reads the folder before anyone calls, so that what is wrong with it is told at once.</summary>
    private static MappingFolder ReadMappings(NirServer server)
    {
        var door = (WireMockDoor)server.Front!;
        if (door.Folder.IsNamed)
        {
            _ = door.Server;
        }

        return door.Folder;
    }

    // A port that is in use is told in one line; the host would add its stack trace.
    private static void Logg(ILoggingBuilder logging) => logging
        .AddConsole(static konsoll => konsoll.LogToStandardErrorThreshold = LogLevel.Trace)
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
}
