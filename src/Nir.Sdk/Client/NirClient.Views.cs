using System.Runtime.CompilerServices;
using Nir.Sdk.Client.Calls;
using Nir.Sdk.Client.Results;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Kodeverk;

namespace Nir.Sdk.Client;

/// <content>What NIR shows of many persons at once.</content>
public partial class NirClient
{
    /// <summary>Reads a page of a personliste.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault. A token that has expired is <see cref="NirErrorCode.InvalidRequest"/>: begin with the first page.</exception>
    /// <exception cref="ArgumentException">The query cannot be answered, or the call's purpose is missing.</exception>
    public virtual Task<PersonlistePage> ReadPersonlistePageAsync(
        PersonlisteQuery query, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfUnanswerable(query);
        return CallAsync(new ReadPersonlisteCall(query), options, cancellationToken);
    }

    /// <summary>Reads a personliste to its end, a page at a time. A row that is registered meanwhile moves no other.</summary>
    /// <param name="query">What is asked. With a token, the reading goes on from there.</param>
    /// <param name="options">Who makes the calls and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="NirException">A fault. What was read before it is not the whole list.</exception>
    /// <exception cref="ArgumentException">The query cannot be answered, or the call's purpose is missing.</exception>
    public virtual async IAsyncEnumerable<PersonlisteRow> ReadPersonlisteAsync(
        PersonlisteQuery query, NirCallOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ThrowIfUnanswerable(query);
        for (var next = query; next is not null;)
        {
            var page = await ReadPersonlistePageAsync(next, options, cancellationToken).ConfigureAwait(false);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            next = page.NextToken is { } token ? query with { Token = token } : null;
        }
    }

    /// <summary>Downloads a personliste as CSV. When it fails, what was written is not the whole list.</summary>
    /// <param name="query">What is asked. Pages are not cut, so that it has neither size nor token.</param>
    /// <param name="destination">Where the file is written, as it comes. It is left open.</param>
    /// <param name="withByteOrderMark">Whether a byte order mark stands first, which some spreadsheets need.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    /// <exception cref="ArgumentException">The query cannot be answered, or the call's purpose is missing.</exception>
    public virtual Task<DownloadedFile> DownloadPersonlisteAsync(
        PersonlisteQuery query, Stream destination, bool withByteOrderMark = false, NirCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ThrowIfUnanswerable(query);
        ArgumentNullException.ThrowIfNull(destination);
        return query is { Token: null, PageSize: null }
            ? CallAsync(new DownloadPersonlisteCall(query, destination, withByteOrderMark), options, cancellationToken)
            : throw new ArgumentException("A file is not cut into pages: leave out the token and the size of a page.", nameof(query));
    }

    /// <summary>Downloads a personliste as CSV to a file. When it fails there is no file: neither a half one, nor the one that was there.</summary>
    /// <param name="query">What is asked. Pages are not cut, so that it has neither size nor token.</param>
    /// <param name="path">The file. One that is there is replaced. It must not be named after a person.</param>
    /// <param name="withByteOrderMark">Whether a byte order mark stands first, which some spreadsheets need.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    /// <exception cref="ArgumentException">The query cannot be answered, or the call's purpose is missing.</exception>
    public virtual async Task<DownloadedFile> DownloadPersonlisteAsync(
        PersonlisteQuery query, string path, bool withByteOrderMark = false, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        File.Delete(path);
        try
        {
            var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
            await using var close = file.ConfigureAwait(false);
            return await DownloadPersonlisteAsync(query, file, withByteOrderMark, options, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    /// <summary>Reads a report of the kommune. Those who ended the introduction programme in a year.</summary>
    /// <param name="year">The year: the register refuses one that has not begun.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault, or the role has no such report.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Avslutningsrapport> ReadAvslutningsrapportAsync(int year, NirCallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        CallAsync(new ReadAvslutningsrapportCall(year), options, cancellationToken);

    /// <summary>Reads a report of the kommune. Who began within three months, of those whose months began to run in a year.</summary>
    /// <param name="year">The year: the register refuses one that has not begun.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault, or the role has no such report.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Oppstartsrapport> ReadOppstartsrapportAsync(int year, NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
        CallAsync(new ReadOppstartsrapportCall(year), options, cancellationToken);

    /// <summary>Reads a report of the kommune. Hours of a year, and what norsktilskudd is counted from.</summary>
    /// <param name="year">The year: the register refuses one that has not begun.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault, or the role has no such report.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Timerapport> ReadTimerapportAsync(int year, NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
        CallAsync(new ReadTimerapportCall(year), options, cancellationToken);

    /// <summary>Reads a report of the kommune. Those with a vedtak on the programme that was in progress in a year.</summary>
    /// <param name="year">The year: the register refuses one that has not begun.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault, or the role has no such report.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Deltakerrapport> ReadDeltakerrapportAsync(int year, NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
        CallAsync(new ReadDeltakerrapportCall(year), options, cancellationToken);

    /// <summary>Reads a report of the kommune. What is due in the next weeks, and what is overdue.</summary>
    /// <param name="weeks">How many weeks ahead, 0-52.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault, or the role has no such report.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Fristrapport> ReadFristrapportAsync(int weeks, NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
        CallAsync(new ReadFristrapportCall(weeks), options, cancellationToken);

    /// <summary>Reads the catalogue of the data sets that NIR is made of.</summary>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Datakatalog> ReadDatakatalogAsync(NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
        CallAsync(new ReadDatakatalogCall(), options, cancellationToken);

    /// <summary>Reads a table of statistics. They are open to all, and small numbers are hidden.</summary>
    /// <param name="query">Which table, of which areas and years.</param>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault, there is no such table, or the year is not published.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Statistikk> ReadStatistikkAsync(StatistikkQuery query, NirCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return CallAsync(new ReadStatistikkCall(query), options, cancellationToken);
    }

    /// <summary>Reads which series of statistics there are: those made from NIR, and those that others make.</summary>
    /// <param name="options">Who makes the call and why; null: not told.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NirException">A fault.</exception>
    /// <exception cref="ArgumentException">The call's purpose is missing.</exception>
    public virtual Task<Statistikkoversikt> ReadStatistikkoversiktAsync(NirCallOptions? options = null, CancellationToken cancellationToken = default) =>
        CallAsync(new ReadStatistikkoversiktCall(), options, cancellationToken);

    private static void ThrowIfUnanswerable(PersonlisteQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Lovverk is not (Lovverk.Integreringsloven or Lovverk.Introduksjonsloven))
        {
            throw new ArgumentException("There are two lists: of integreringsloven, with kapittel 6A in it, and of introduksjonsloven.", nameof(query));
        }

        if (query.PageSize is < 1 or > PersonlisteQuery.LargestPage)
        {
            throw new ArgumentException($"A page has 1 to {PersonlisteQuery.LargestPage} rows.", nameof(query));
        }

        if (query is { Sort: PersonlisteSort.Navn, WithIdentity: false })
        {
            throw new ArgumentException("Names are sorted by only where the identity is shown.", nameof(query));
        }

        if (query is { Sort: PersonlisteSort.Navn, ForResearch: true })
        {
            throw new ArgumentException("A list for research is not sorted by names: where one stands would tell a name that is reserved.", nameof(query));
        }

        if (query is { Dato: not null, Aar: not null })
        {
            throw new ArgumentException("A day and a year cannot both be asked for.", nameof(query));
        }
    }
}
