package id.pendopo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes one filled form into many: other titles, places, names and dates, all of them invented. */
final class Variety {

    private static final List<String> REGENCIES = List.of(
            "Kabupaten Jombang",
            "Kota Surabaya",
            "Kabupaten Malang",
            "Kabupaten Jember",
            "Kabupaten Banyuwangi",
            "Kabupaten Lamongan",
            "Kota Madiun",
            "Kabupaten Sumenep",
            "Kabupaten Pacitan",
            "Kota Blitar");

    /** Alternatives by service and field, or by field alone. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry(
                    "research-recommendation.title",
                    List.of(
                            "Pengaruh layanan keliling terhadap kepuasan warga desa",
                            "Pola tanam padi dan kebutuhan air di lahan tadah hujan",
                            "Literasi digital pedagang pasar tradisional",
                            "Kesehatan ibu dan anak di wilayah kepulauan",
                            "Daya tarik wisata desa bagi wisatawan nusantara",
                            "Kualitas udara di sekitar jalan arteri perkotaan",
                            "Pengelolaan sampah rumah tangga berbasis kelompok",
                            "Partisipasi pemuda dalam musyawarah desa",
                            "Rantai pasok ikan tangkap dari pelabuhan ke pasar",
                            "Peran perpustakaan sekolah dalam minat baca siswa",
                            "Adaptasi nelayan kecil terhadap perubahan cuaca",
                            "Pemanfaatan pekarangan untuk ketahanan pangan keluarga")),
            Map.entry(
                    "institution",
                    List.of(
                            "Universitas Contoh Surabaya",
                            "Universitas Contoh Malang",
                            "Universitas Contoh Jember",
                            "Institut Contoh Nusantara",
                            "Politeknik Contoh Madura",
                            "Sekolah Tinggi Contoh Kediri")),
            Map.entry("level", List.of("undergraduate", "undergraduate", "master", "doctoral", "lecturer")),
            Map.entry("research-recommendation.location", REGENCIES),
            Map.entry("village", List.of("Desa Contoh", "Desa Sumbercontoh", "Desa Karangcontoh")),
            Map.entry(
                    "arts-event-recommendation.title",
                    List.of(
                            "Festival Seni Rakyat Contoh",
                            "Pameran Batik dan Ukir Contoh",
                            "Pentas Karawitan Pelajar",
                            "Pawai Budaya Hari Jadi Contoh",
                            "Konser Musik Akhir Tahun Contoh")),
            Map.entry("regency", REGENCIES),
            Map.entry(
                    "arts-event-recommendation.venue",
                    List.of("Alun-alun Contoh", "Gedung Kesenian Contoh", "Taman Budaya Contoh", "Stadion Contoh")),
            Map.entry(
                    "ground",
                    List.of("Laut Jawa bagian utara Lamongan", "Selat Madura", "Samudra Hindia selatan Pacitan")),
            Map.entry("harbour", List.of("Pelabuhan Perikanan Contoh", "Pangkalan Pendaratan Ikan Contoh")),
            Map.entry(
                    "ground-water-licence.activity",
                    List.of(
                            "Pengolahan hasil panen dan penyiraman kebun", "Air minum dan mandi keluarga",
                            "Pencucian bahan baku makanan", "Hotel dan rumah makan")),
            Map.entry(
                    "school-operating-licence.head",
                    List.of("Kepala Sekolah Contoh", "Kepala Sekolah Contoh Utama", "Kepala Sekolah Contoh Madya")),
            Map.entry(
                    "pharmacy-technician-registration.school",
                    List.of(
                            "Akademi Farmasi Contoh Surabaya",
                            "Politeknik Kesehatan Contoh Malang",
                            "Universitas Contoh Jember")),
            Map.entry(
                    "route-licence.destination",
                    List.of(
                            "Terminal Contoh, Kabupaten Jember", "Terminal Contoh, Kota Madiun",
                            "Terminal Contoh, Kabupaten Tuban", "Terminal Contoh, Kabupaten Banyuwangi")));

    private final RandomGenerator random;

    Variety(RandomGenerator random) {
        this.random = random;
    }

    /** @param day on which the form is handed in */
    Map<String, Object> of(Script script, LocalDate day) {
        var data = new LinkedHashMap<>(script.data());
        data.replaceAll((field, value) -> value instanceof String ? word(script.service(), field, value) : value);
        dates(script.service(), data, day);
        if (data.get("vehicles") instanceof List<?> vehicles) {
            data.put("vehicles", plated(vehicles));
        }
        return data;
    }

    private Object word(String service, String field, Object value) {
        var words = WORDS.getOrDefault(service + "." + field, WORDS.getOrDefault(field, List.of()));
        // The kind of school decides what its form asks, and a level of a school is no level of study.
        boolean study = !field.equals("level") || service.equals("research-recommendation");
        return words.isEmpty() || !study ? value : words.get(random.nextInt(words.size()));
    }

    private void dates(String service, Map<String, Object> data, LocalDate day) {
        switch (service) {
            case "research-recommendation" -> {
                data.put("from", day.plusDays(10 + random.nextInt(20)).toString());
                data.put("until", day.plusDays(100 + random.nextInt(60)).toString());
            }
            case "arts-event-recommendation" -> {
                var from = day.plusDays(20 + random.nextInt(30));
                data.put("from", from.toString());
                data.put("until", from.plusDays(1 + random.nextInt(3)).toString());
            }
            case "pharmacy-technician-registration" ->
                data.put(
                        "competenceUntil",
                        day.plusDays(150 + random.nextInt(1500)).toString());
            case "objection", "appeal" -> {
                data.put("decisionDate", day.minusDays(14).toString());
                data.put("receivedOn", day.minusDays(11).toString());
            }
            default -> {
                // no other form speaks of a date near its own
            }
        }
    }

    private List<Object> plated(List<?> vehicles) {
        int series = 7000 + random.nextInt(200) * 10;
        var plated = new ArrayList<Object>();
        for (int i = 0; i < vehicles.size(); i++) {
            if (vehicles.get(i) instanceof Map<?, ?> vehicle) {
                var other = new LinkedHashMap<Object, Object>(vehicle);
                other.put("plate", "L " + (series + i) + " XX");
                plated.add(other);
            }
        }
        return plated;
    }
}
