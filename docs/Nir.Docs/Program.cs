using Nir.Docs;
using Nir.Shared;

// Writes every generated page. A test fails when one of them is not what this program would write.
foreach (var folder in Pages.OwnedFolders)
{
    Directory.CreateDirectory(Repository.PathTo(folder));
    foreach (var file in Directory.EnumerateFiles(Repository.PathTo(folder), "*.*"))
    {
        File.Delete(file);
    }
}

foreach (var page in Pages.All())
{
    File.WriteAllText(Repository.PathTo(page.Path), page.Text);
    Console.WriteLine(page.Path);
}
