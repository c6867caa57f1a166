using System.Diagnostics;
using Nir.Sdk.Kodeverk;
using Nir.Testing;

namespace Nir.Outside.Tests.Kills;

/// <summary>Leads a program of its own to a fake of the test's, as an operator does: by its environment.</summary>
internal static class RegisterSettings
{
    public static void Fill(ProcessStartInfo program, FakeNir nir)
    {
        program.Environment["Nir__Endpoint"] = nir.Endpoint.ToString();
        program.Environment["Nir__TokenEndpoint"] = nir.TokenEndpoint.ToString();
        program.Environment["Nir__Miljoe"] = "Test";
        program.Environment["Nir__Retry__MaxRetries"] = "0";
        foreach (var rolle in new[] { Rolle.Kommuneintrobruker, Rolle.Kommunenorskbruker })
        {
            var user = nir.CreateCredentials(rolle);
            program.Environment[$"Nir__Kommuner__{FakeNir.Kommune}__{rolle}__ClientId"] = user.ClientId;
            program.Environment[$"Nir__Kommuner__{FakeNir.Kommune}__{rolle}__ClientSecret"] = user.ClientSecret;
        }
    }
}
