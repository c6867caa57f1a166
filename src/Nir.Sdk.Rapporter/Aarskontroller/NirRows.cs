using Nir.Sdk.Client;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;

namespace Nir.Sdk.Rapporter.Aarskontroller;

/// <summary>Reads what NIR holds of a kommune in a year, for a control.</summary>
public static class NirRows
{
    /// <summary>Reads the personlister of both laws with each of the kommune's clients: the two roles see different families.</summary>
    /// <param name="clients">The clients of one kommune.</param>
    /// <param name="year">The year.</param>
    /// <param name="withIdentity">Whether names are read, for a control that shows them.</param>
    /// <param name="options">Who makes the calls and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Each row once: one whose law is not known stands in both lists.</returns>
    /// <exception cref="NirException">A fault.</exception>
    public static async Task<ValueList<PersonlisteRow>> ReadAsync(
        IEnumerable<NirClient> clients, int year, bool withIdentity = false, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(clients);
        var rows = new Dictionary<(Guid, Registreringsfamilie, Guid?), PersonlisteRow>();
        foreach (var client in clients)
        {
            foreach (var lovverk in (Lovverk[])[Lovverk.Integreringsloven, Lovverk.Introduksjonsloven])
            {
                var query = new PersonlisteQuery { Lovverk = lovverk, Aar = year, WithIdentity = withIdentity, PageSize = PersonlisteQuery.LargestPage };
                await foreach (var row in client.ReadPersonlisteAsync(query, options, cancellationToken).ConfigureAwait(false))
                {
                    rows[(row.PersonKey, row.Familie, row.Registrering)] = row;
                }
            }
        }

        return rows.Values.ToValueList();
    }
}
