namespace Nir.Conformance.Running;

/// <summary>A fagsystem behind a driver that has more to tell than answers.</summary>
internal interface INotingFagsystem
{
    /// <summary>The last lines that it wrote on stderr.</summary>
    IReadOnlyList<string> TakeErrorOutput();

    /// <summary>What was noted since this was last asked: answers that came late, without anyone waiting.</summary>
    IReadOnlyList<string> TakeNotes();
}
