using Fagsystem.Connections;

namespace Fagsystem;

/// <summary>What the user chose.</summary>
/// <param name="Folder">The folder of the export.</param>
/// <param name="ReportFile">Where the report is written.</param>
/// <param name="Nir">A running NIR. Null: a fake one in this process.</param>
/// <param name="Logins">Who signs in there. Null: the fake's own users.</param>
internal sealed record RunOptions(string Folder, string ReportFile, Uri? Nir, Logins? Logins);
