namespace Nir.Sdk.Client.Http;

/// <summary>What kind of answer the register gave.</summary>
internal enum AnswerKind
{
    /// <summary>A fault: nothing was done.</summary>
    Fault,

    /// <summary>Carried out.</summary>
    Done,

    /// <summary>The register holds nothing under the id.</summary>
    Absent,

    /// <summary>The register has the same under another id.</summary>
    Exists,

    /// <summary>The register's version is another.</summary>
    Changed,

    /// <summary>Refused by rule.</summary>
    Refused,

    /// <summary>Nobody knows whether it was carried out.</summary>
    Unknown,
}
