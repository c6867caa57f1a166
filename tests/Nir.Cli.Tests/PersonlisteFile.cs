using System.Text;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Registreringer;

namespace Nir.Cli.Tests;

/// <summary>The personliste as CSV, as a vendor or NIR writes it.</summary>
internal static class PersonlisteFile
{
    public static async Task<string> CreateAsync(params Registrering[] registreringer)
    {
        var deltakere = registreringer.Select(static one => new Deltaker { Key = Guid.NewGuid(), Registreringer = [new DeltakerRegistrering(one)] });
        using var memory = new MemoryStream();
        await PersonlisteCsv.WriteAsync(Personliste.CreateRows(deltakere, new(2026, 6, 1)), memory);
        return Encoding.UTF8.GetString(memory.ToArray());
    }
}
