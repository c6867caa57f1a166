using Nir.Docs;
using Nir.Shared;

// dotnet run --project tools/Nir.Docs                       writes every generated page, as .ci/update does
// dotnet run --project tools/Nir.Docs -- referanselister    reads countries and languages anew from this machine's culture data
switch (args)
{
    case []:
        WritePages();
        break;
    case ["referanselister"]:
        Write(CultureData.Read());
        break;
    default:
        Console.Error.WriteLine("Unknown argument. Give none to write the pages, or referanselister to read countries and languages anew.");
        return 1;
}

return 0;

static void WritePages()
{
    foreach (var folder in Pages.OwnedFolders)
    {
        Directory.CreateDirectory(Repository.PathTo(folder));
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo(folder), "*.*"))
        {
            File.Delete(file);
        }
    }

    Write(Pages.All());
}

static void Write(IEnumerable<Page> pages)
{
    foreach (var page in pages)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Repository.PathTo(page.Path))!);
        File.WriteAllText(Repository.PathTo(page.Path), page.Text);
        Console.WriteLine(page.Path);
    }
}
