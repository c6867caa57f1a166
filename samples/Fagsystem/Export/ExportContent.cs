namespace Fagsystem.Export;

/// <summary>What an export holds.</summary>
/// <param name="Deltakere">The participants, in the order of <c>personer.csv</c>.</param>
/// <param name="Faults">The lines that cannot be read or joined. The cases they are of are among the participants', and are not transferred.</param>
internal sealed record ExportContent(IReadOnlyList<Deltaker> Deltakere, IReadOnlyList<RowFault> Faults);
