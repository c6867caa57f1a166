using System.Text.Json;
using Nir.Cli.Console;
using Nir.Cli.Registreringer;
using Nir.Conformance.Judging;
using Nir.Conformance.Systems;
using Nir.Sdk.Contract;
using Nir.Sdk.Identifikatorer;
using Nir.Sdk.Rapporter.Deltakere;
using Nir.Sdk.Registreringer;

namespace Nir.Cli.Reports;

/// <summary>
/// Persons with what is registered about them, from files: registrations, and what other sources know of the persons. One that cannot be read stops it,
/// since a control of less than all would look better than it is.
/// </summary>
internal sealed class DeltakerFiles(Surroundings at, CancellationToken stop)
{
    private readonly List<DeltakerLines> _persons = [];
    private readonly Dictionary<DufNummer, DeltakerLines> _byDufNummer = [];
    private readonly Dictionary<Foedselsnummer, DeltakerLines> _byFoedselsnummer = [];
    private readonly Dictionary<Guid, string> _places = [];

    /// <summary>Reads them.</summary>
    /// <param name="files">The files of registrations.</param>
    /// <param name="facts">The file of persondata. Null: none.</param>
    /// <returns>In the order of the files, those of the facts first.</returns>
    /// <exception cref="UsageException">A file cannot be read, or holds something else.</exception>
    public IReadOnlyList<Deltaker> Read(IEnumerable<string> files, string? facts)
    {
        if (facts is not null)
        {
            ReadEach(facts, ReadFacts);
        }

        foreach (var file in files)
        {
            ReadEach(file, ReadRegistrering);
        }

        return _places.Count == 0 && facts is null
            ? throw new UsageException("There is no registration to control.")
            : [.. _persons.Select(static person => person.ToDeltaker())];
    }

    private void ReadEach(string file, Action<ReadOnlySpan<byte>, string> read)
    {
        using var stream = at.Open(file);
        var objects = new JsonObjects(stream);
        while (objects.TryRead(out var utf8Json))
        {
            stop.ThrowIfCancellationRequested();
            var place = Redactor.Plain.Redact($"{Path.GetFileName(file)}:{objects.Line}");
            try
            {
                read(utf8Json, place);
            }
            catch (Exception fault) when (fault is JsonException or ArgumentException or FormatException)
            {
                throw new UsageException($"{place}: {Redactor.Plain.Redact(fault.Message)}", fault);
            }
        }
    }

    private void ReadFacts(ReadOnlySpan<byte> utf8Json, string place)
    {
        var data = NirJson.ReadPersondata(utf8Json);
        var person = Find(data.Referanse, place);
        if (person.Facts is not null)
        {
            throw new UsageException($"{place}: the person stands there already, from {person.Place}.");
        }

        person.Facts = data;
    }

    private void ReadRegistrering(ReadOnlySpan<byte> utf8Json, string place)
    {
        var registrering = NirJson.Read(utf8Json).Registrering;
        if (!_places.TryAdd(registrering.Id, place))
        {
            throw new UsageException($"{place}: the registration stands there already, from {_places[registrering.Id]}.");
        }

        Find(registrering.Person ?? new(), place).Registreringer.Add(registrering);
    }

    // Two numbers may have been two persons until something held both.
    private DeltakerLines Find(PersonReference person, string place)
    {
        var found = person.DufNummer.IsGiven ? _byDufNummer.GetValueOrDefault(person.DufNummer) : null;
        var other = person.Foedselsnummer.IsGiven ? _byFoedselsnummer.GetValueOrDefault(person.Foedselsnummer) : null;
        if (found is not null && other is not null && found != other)
        {
            Merge(found, other, place);
        }

        found ??= other;
        if (found is null)
        {
            _persons.Add(found = new(place));
        }

        Know(person, found);
        return found;
    }

    private void Merge(DeltakerLines person, DeltakerLines same, string place)
    {
        if (person.Facts is not null && same.Facts is not null)
        {
            throw new UsageException($"{place}: the two numbers belong to different persons, from {person.Place} and {same.Place}.");
        }

        person.Facts ??= same.Facts;
        person.Registreringer.AddRange(same.Registreringer);
        foreach (var reference in same.References)
        {
            Know(reference, person);
        }

        _persons.Remove(same);
    }

    private void Know(PersonReference reference, DeltakerLines person)
    {
        if (reference.DufNummer.IsGiven)
        {
            _byDufNummer[reference.DufNummer] = person;
        }

        if (reference.Foedselsnummer.IsGiven)
        {
            _byFoedselsnummer[reference.Foedselsnummer] = person;
        }
    }
}
