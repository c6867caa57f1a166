using System.Text;
using Nir.Register.Stubs.Format;
using Nir.Register.Stubs.Journal;
using Nir.Register.Stubs.Matching;
using Nir.Register.Stubs.Responses;
using Nir.Register.Stubs.Scenarios;

namespace Nir.Register.Stubs;

/// <summary>
/// The stubs in front of a register: what answers instead of it, or changes its answers. It reads WireMock's mappings, and takes stubs in code:
/// <c>stubs.Given(Request.Create().WithPath("/x").UsingPut()).RespondWith(Response.Create().WithStatusCode(503))</c>. May be used by several
/// threads at once.
/// </summary>
public sealed class StubLayer : IDisposable
{
    private readonly Lazy<MappingReader> _reader;
    private readonly CancellationTokenSource _stopping = new();
    private readonly string? _folder;

    /// <summary>Makes a layer without stubs, or with those of a folder.</summary>
    /// <param name="folder">A folder with <c>mappings/</c> and <c>__files/</c>. Null: none.</param>
    /// <param name="time">The clock that delays run on. Null: the system's.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    internal StubLayer(string? folder = null, TimeProvider? time = null)
    {
        _folder = folder;
        Time = time ?? TimeProvider.System;
        // The template engine takes a while to start: only who has stubs waits for it.
        _reader = new(() => new MappingReader(new ResponseReader(new StubFiles(folder is null ? null : Path.Combine(folder, "__files")), new TemplateEngine())));
        Faults = ReadFolder();
    }

    /// <summary>What is wrong with the files of the folder, one text each: file, place and what to do. The other files are loaded.</summary>
    public IReadOnlyList<string> FolderFaults => [.. Faults.Select(static fault => fault.ToString())];

    /// <summary>How many stubs there are.</summary>
    public int Count => Catalogue.All.Length;

    internal IReadOnlyList<MappingFault> Faults { get; private set; }

    internal TimeProvider Time { get; }

    internal StubCatalogue Catalogue { get; } = new();

    internal ScenarioBoard Scenarios { get; } = new();

    internal RequestJournal Journal { get; } = new();

    internal StubSettings Settings { get; set; } = StubSettings.Default;

    internal MappingReader Reader => _reader.Value;

    internal DateTimeOffset StartedAt { get; } = DateTimeOffset.UtcNow;

    /// <summary>Cancelled when the server stops, so that no answer is waited for longer.</summary>
    internal CancellationToken Stopping => _stopping.Token;

    /// <summary>Begins a stub for requests of a kind. A stub made later goes before one made earlier, unless their priorities differ.</summary>
    /// <param name="request">The requests.</param>
    public StubBuilder Given(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new StubBuilder(this, request);
    }

    /// <summary>Adds stubs in WireMock's format.</summary>
    /// <param name="json">A mapping, or several under <c>mappings</c>.</param>
    /// <exception cref="FormatException">It is not a mapping, or holds what is not supported. The message names the place.</exception>
    public void Add(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        Catalogue.Add(Reader.ReadAll(Encoding.UTF8.GetBytes(json), fromFile: false));
    }

    /// <summary>Removes every stub but those of the folder, sets all scenarios to their beginning and forgets the requests.</summary>
    public void Reset()
    {
        ResetMappings();
        Journal.Remove(static _ => true);
        Settings = StubSettings.Default;
    }

    /// <summary>How often a stub answered, as far as the journal reaches: the last 1000 requests.</summary>
    /// <param name="id">The stub.</param>
    public int CountAnswers(Guid id) => Journal.Latest.Count(request => request.Stub?.Id == id);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Cancel();
    }

    internal void ResetMappings()
    {
        Catalogue.Remove(static _ => true);
        Scenarios.Reset();
        Faults = ReadFolder();
    }

    /// <summary>Removes the stubs that it holds for, and the scenarios that have none left.</summary>
    internal IReadOnlyList<StubMapping> Remove(Func<StubMapping, bool> which)
    {
        var removed = Catalogue.Remove(which);
        Scenarios.Keep(Catalogue.All.Select(static mapping => mapping.Scenario?.Scenario).OfType<string>().ToHashSet(StringComparer.Ordinal));
        return removed;
    }

    /// <summary>The stub that answers a request, and its step in a scenario taken. Null: none does.</summary>
    internal StubMapping? Choose(IncomingRequest request)
    {
        List<StubMapping>? candidates = null;
        foreach (var mapping in Catalogue.All)
        {
            if (mapping.Request.Matches(request))
            {
                if (mapping.Scenario is null && candidates is null)
                {
                    return mapping;
                }

                (candidates ??= []).Add(mapping);
                if (mapping.Scenario is null)
                {
                    break;
                }
            }
        }

        return candidates is null ? null : Scenarios.Take(candidates);
    }

    private IReadOnlyList<MappingFault> ReadFolder()
    {
        if (_folder is null)
        {
            return [];
        }

        var (mappings, faults) = StubFolder.Read(_folder, Reader);
        Catalogue.Add(mappings);
        return faults;
    }
}
