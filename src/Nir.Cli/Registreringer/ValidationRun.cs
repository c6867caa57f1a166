using System.Text.Json;
using Nir.Conformance.Systems;
using Nir.Sdk.Contract;
using Nir.Sdk.Rapporter.Csv;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Regler;

namespace Nir.Cli.Registreringer;

/// <summary>Checks registrations one after the other, and keeps none.</summary>
internal sealed class ValidationRun(ValidationWriter writer, ValidationContext context, CancellationToken stop)
{
    private const int BetweenLooks = 1024;

    /// <summary>How many were read.</summary>
    public int Count { get; private set; }

    /// <summary>How many would be refused, or cannot be read.</summary>
    public int Refused { get; private set; }

    public void Validate(string file, Stream stream)
    {
        var objects = new JsonObjects(stream);
        while (objects.TryRead(out var utf8Json))
        {
            if (++Count % BetweenLooks == 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            Validate(file, objects.Line, utf8Json);
        }
    }

    /// <summary>Checks the rows of a personliste as CSV.</summary>
    /// <exception cref="UsageException">It is no personliste, or is damaged: what stands behind the damage is not read.</exception>
    public async Task ValidatePersonlisteAsync(string file, Stream stream)
    {
        try
        {
            await foreach (var (line, row) in PersonlisteCsv.ReadLinesAsync(stream, stop))
            {
                Count++;
                Tell(file, line, [.. PersonlisteCheck.Check(row, context)]);
            }
        }
        catch (CsvException fault)
        {
            throw new UsageException($"{file}: {fault.Message}", fault);
        }
    }

    private void Tell(string file, int line, IReadOnlyList<Avvik> all)
    {
        Refused += all.Any(static avvik => avvik.Alvorlighet is Alvorlighet.Avvisning) ? 1 : 0;
        foreach (var avvik in all)
        {
            writer.Write(file, line, avvik);
        }
    }

    private void Validate(string file, int line, ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            Tell(file, line, RegistreringValidator.Validate(NirJson.Read(utf8Json).Registrering, context).Avvik);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or FormatException)
        {
            Refused++;
            writer.WriteUnreadable(file, line, fault.Message);
        }
    }
}
